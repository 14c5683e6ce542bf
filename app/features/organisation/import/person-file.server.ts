import { z } from 'zod'
import { type Day, latestDay } from '#app/domain/calendar.ts'
import { foldEmail, isEmail } from '#app/domain/email.ts'
import type { Category, Posting } from '#app/domain/facts.ts'
import type { Grade } from '#app/domain/grade.ts'
import { bands, rankOf } from '#app/domain/posting.ts'
import { type Locale, locales } from '#app/domain/text.ts'
import {
  day,
  list,
  nation,
  optionalDay,
  optionalText,
  readRow,
  serviceNumber,
  text,
} from './cells.ts'
import type { CsvFile } from './csv-bytes.ts'
import { readCsv } from './csv-file.server.ts'
import type { FindingCode, Findings } from './findings.ts'

export const personColumns = [
  'nation',
  'service_number',
  'given_name',
  'family_name',
  'email',
  'category',
  'grade',
  'band',
  'unit',
  'work_roles',
  'locale',
  'arrived_on',
  'departed_on',
  'leads',
] as const

const Person = z.object({
  nation,
  service_number: serviceNumber,
  given_name: text(80),
  family_name: text(80),
  email: optionalText(254).refine((given) => given === null || isEmail(given), 'email'),
  category: z.enum(['military', 'civilian', 'contractor']),
  grade: optionalText(8),
  band: z.enum(['', ...bands] as ['', ...typeof bands]).transform((given) => given || null),
  unit: text(40),
  work_roles: list,
  locale: z.enum(locales),
  arrived_on: day,
  departed_on: optionalDay,
  leads: list,
})

export type PersonRow = {
  row: number
  nation: string
  serviceNumber: string
  givenName: string
  familyName: string
  email: string | null
  category: Category
  grade: string | null
  band: Posting['band']
  unit: string
  workRoles: string[]
  locale: Locale
  arrivedOn: Day
  departedOn: Day | null
  leads: string[]
}

/** What the cells of people are checked against, beside each other. */
export type PersonChecks = {
  grades: readonly Grade[]
  workRoles: ReadonlySet<string>
  isUnit(code: string): boolean
  today: Day
}

export const personKey = (person: { nation: string; serviceNumber: string }) =>
  `${person.nation} ${person.serviceNumber}`

/** The rows of `people.csv` by nation and service number. */
export async function readPeople(
  file: CsvFile,
  checks: PersonChecks,
  findings: Findings,
): Promise<Map<string, PersonRow>> {
  const people = new Map<string, PersonRow>()
  const addresses = new Map<string, number>()
  await readCsv(file, personColumns, findings, (csv) => {
    const person = personOf(file.name, csv, checks, findings)
    if (!person) return
    const at = (column: string, code: FindingCode, params = {}) =>
      findings.add(file.name, csv.row, column, code, params)
    const first = people.get(personKey(person))
    if (first) at('service_number', 'twice', { row: first.row })
    else people.set(personKey(person), person)
    if (person.email === null) return
    const address = foldEmail(person.email)
    const known = addresses.get(address)
    if (known !== undefined) at('email', 'twice', { row: known })
    else addresses.set(address, csv.row)
  })
  return people
}

type CsvRow = Parameters<Parameters<typeof readCsv>[3]>[0]

function personOf(file: string, csv: CsvRow, checks: PersonChecks, findings: Findings) {
  const read = readRow(Person, file, csv, findings)
  if (!read) return null
  const before = findings.count
  const at = (column: string, code: FindingCode, params = {}) =>
    findings.add(file, csv.row, column, code, params)
  const rank = rankOf(read, checks.grades)
  if (!rank.ok) at(rank.refusal === 'band-beside-a-grade' ? 'band' : 'grade', rank.refusal)
  else if (read.grade !== null && read.band !== null) at('band', 'band-beside-a-grade')
  if (!checks.isUnit(read.unit)) at('unit', 'unit-unknown', { unit: read.unit })
  for (const role of read.work_roles) {
    if (!checks.workRoles.has(role)) at('work_roles', 'role-unknown', { role })
  }
  for (const unit of read.leads) if (!checks.isUnit(unit)) at('leads', 'unit-unknown', { unit })
  if (read.arrived_on > checks.today) at('arrived_on', 'in-the-future', { today: checks.today })
  const leaves = read.departed_on ?? latestDay
  if (leaves <= read.arrived_on) at('departed_on', 'departed-before-arrived')
  if (leaves <= checks.today && read.leads.length > 0) at('leads', 'leads-departed')
  if (!rank.ok || findings.count > before) return null
  return personRow(csv.row, read, rank.value)
}

function personRow(
  row: number,
  read: z.output<typeof Person>,
  rank: Pick<Posting, 'category' | 'grade' | 'band'>,
): PersonRow {
  return {
    row,
    nation: read.nation,
    serviceNumber: read.service_number,
    givenName: read.given_name,
    familyName: read.family_name,
    email: read.email,
    ...rank,
    unit: read.unit,
    workRoles: read.work_roles,
    locale: read.locale,
    arrivedOn: read.arrived_on,
    departedOn: read.departed_on,
    leads: read.leads,
  }
}
