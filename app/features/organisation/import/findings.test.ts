import { beforeEach, expect, test } from 'vitest'
import { locales } from '#app/domain/text.ts'
import { previewImport } from '#app/features/import-people.server.ts'
import { readMessages } from '#app/platform/i18n/messages.server.ts'
import { aUnit, theGrades } from '#test/factories/organisation.ts'
import {
  everything,
  filesOf,
  imported,
  peopleCsv,
  person,
  unitsCsv,
} from '#test/support/imports.ts'
import { type World, world } from '#test/support/world.ts'
import { cellCharactersMax } from './csv-file.server.ts'
import { findingCodes, findingsMax, noFindings } from './findings.ts'
import { changeKinds } from './part.ts'

let w: World

beforeEach(() => {
  w = world('2026-06-01')
  theGrades(w)
  aUnit(w, { code: 'A' })
})

/** What is wrong with one row, which otherwise fits. */
const wrong = async (given: Record<string, string>) => {
  const found = await imported(w, { people: peopleCsv(person('N1', given)) })
  return Array.isArray(found) ? found.map((text) => text.replace('people.csv:2:', '')) : found
}

test('every cell of a person is checked, and said by row and column', async () => {
  expect(await wrong({ nation: 'ABC' })).toEqual(['nation nation'])
  expect(await wrong({ service_number: '' })).toEqual(['service_number required'])
  expect(await wrong({ given_name: 'x'.repeat(81) })).toEqual(['given_name too-long'])
  expect(await wrong({ email: 'not an address' })).toEqual(['email email'])
  expect(await wrong({ category: 'pirate' })).toEqual(['category not-one-of'])
  expect(await wrong({ category: '' })).toEqual(['category required'])
  expect(await wrong({ grade: 'OR-12' })).toEqual(['grade grade-unknown'])
  expect(await wrong({ grade: '' })).toEqual(['grade grade-missing'])
  expect(await wrong({ grade: 'G12' })).toEqual(['grade grade-of-another-category'])
  expect(await wrong({ category: 'contractor' })).toEqual(['grade grade-of-a-contractor'])
  expect(await wrong({ band: 'foundation' })).toEqual(['band band-beside-a-grade'])
  expect(await wrong({ band: 'silly' })).toEqual(['band not-one-of'])
  expect(await wrong({ unit: 'Z' })).toEqual(['unit unit-unknown'])
  expect(await wrong({ work_roles: 'juggler' })).toEqual(['work_roles role-unknown'])
  expect(await wrong({ work_roles: 'instructor|instructor' })).toEqual(['work_roles list-twice'])
  expect(await wrong({ locale: 'de' })).toEqual(['locale not-one-of'])
  expect(await wrong({ arrived_on: '2026-02-30' })).toEqual(['arrived_on day'])
  expect(await wrong({ arrived_on: '0226-02-03' })).toEqual(['arrived_on day'])
  expect(await wrong({ arrived_on: '2026-06-02' })).toEqual(['arrived_on in-the-future'])
  expect(await wrong({ departed_on: '2024-01-01' })).toEqual([
    'departed_on departed-before-arrived',
  ])
  expect(await wrong({ leads: 'Z' })).toEqual(['leads unit-unknown'])
  const left = { departed_on: '2025-01-01', leads: 'A' }
  expect(await wrong(left)).toEqual(['leads leads-departed'])
  expect(await wrong({ nation: 'abc', locale: 'xx', unit: '' })).toEqual([
    ...['nation nation', 'unit required', 'locale not-one-of'],
  ])
})

test('nothing is written when anything is wrong, whatever else is right', async () => {
  const before = everything(w)
  const rows = [person('N1'), person('N2', { grade: 'OR-12' }), person('N3')]
  expect(await imported(w, { people: peopleCsv(...rows) })).toHaveLength(1)
  expect(everything(w)).toBe(before)
})

test('rows are checked beside each other and against what is stored', async () => {
  const twins = [person('N1'), person('N1', { email: 'x@test.example' })]
  expect(await imported(w, { people: peopleCsv(...twins) })).toEqual([
    'people.csv:3:service_number twice',
  ])
  const mails = [person('N1'), person('N2', { email: 'N1@TEST.example' })]
  expect(await imported(w, { people: peopleCsv(...mails) })).toEqual(['people.csv:3:email twice'])
  await imported(w, { people: peopleCsv(person('N1')) })
  const taken = person('N2', { email: 'n1@test.example' })
  expect(await imported(w, { people: peopleCsv(taken) })).toEqual([
    'people.csv:2:email email-taken',
  ])
  expect(await wrong({ arrived_on: '2024-02-02' })).toEqual(['arrived_on arrived-differs'])
  const moved = { people: peopleCsv(person('N1', { grade: 'OR-5' })) }
  expect(await imported(w, moved, { on: '2023-01-01' })).toEqual([
    'people.csv:2:grade on-before-posting',
  ])
  expect(await imported(w, moved, { on: '2026-06-02' })).toBe('on-in-the-future')
  await imported(w, moved, { on: '2026-05-01' })
  const left = { departed_on: '2026-04-01', grade: 'OR-5' }
  expect(await wrong(left)).toEqual(['departed_on departed-before-posting'])
})

test('units are a tree of known parents', async () => {
  const units = (...rows: string[]) => imported(w, { units: unitsCsv(...rows) })
  expect(await units('B,Z,B,B,XAA')).toEqual(['units.csv:2:parent unit-unknown'])
  expect(await units('B,C,B,B,XAA', 'C,B,C,C,XAA')).toEqual([
    ...['units.csv:2:parent unit-cycle', 'units.csv:3:parent unit-cycle'],
  ])
  expect(await units('A,A,A,A,XAA')).toEqual(['units.csv:2:parent unit-cycle'])
  expect(await units('B,A,B,B,XAA', 'B,A,B,B,XAA')).toEqual(['units.csv:3:code twice'])
  expect(await units('B|C,A,B,B,XAA')).toEqual(['units.csv:2:code code'])
  expect(await units('B,A,,B,XA')).toEqual([
    'units.csv:2:name_en required',
    'units.csv:2:nation nation',
  ])
})

test('absences name a person, a kind and days', async () => {
  await imported(w, { people: peopleCsv(person('N1')) })
  const absences = (...rows: string[]) =>
    imported(w, { absences: ['nation,service_number,kind,from,until', ...rows].join('\n') })
  expect(await absences('XAA,N9,leave,2026-01-01,2026-01-02')).toEqual([
    'absences.csv:2:service_number person-unknown',
  ])
  expect(await absences('XAA,N1,holiday,2026-01-01,2026-01-02')).toEqual([
    'absences.csv:2:kind not-one-of',
  ])
  expect(await absences('XAA,N1,leave,2026-01-02,2026-01-02')).toEqual([
    'absences.csv:2:until until-before-from',
  ])
  expect(await absences('XAA,N1,leave,2026-01-01,2026-01-02')).toEqual({ absences: 1 })
  expect(await absences('XAA,N1,leave,2026-01-01,2026-01-02')).toEqual({})
  expect(await absences('XAA,N1,leave,2026-01-01,2026-01-09')).toEqual({ absences: 1 })
})

test('a file is read with BOM, semicolons, any order of columns and quoted cells', async () => {
  const header =
    'leads;departed_on;arrived_on;locale;work_roles;unit;band;grade;category;email;family_name;given_name;service_number;nation'
  const row = ';;2024-01-01;en;;A;;OR-4;military;;"=HYPERLINK(""x""); Ann";" Asha ";00042;XAA'
  const people = `\ufeff${header}\r\n${row}\r\n\r\n`
  expect(await imported(w, { people })).toEqual({ 'people-admitted': 1 })
  const stored = w.db.$client.prepare('select * from identity').get()
  expect(stored).toMatchObject({
    service_number: '00042',
    given_name: 'Asha',
    family_name: '=HYPERLINK("x"); Ann',
  })
})

test('columns are named exactly: what is missing or unknown is said', async () => {
  const found = await imported(w, { units: 'code,parent,name_en,Name_fr,nation,colour,code\n' })
  expect(found).toEqual([
    ...['units.csv:1:name_fr column-missing', 'units.csv:1:Name_fr column-extra'],
    ...['units.csv:1:colour column-extra', 'units.csv:1:code column-twice'],
  ])
})

test('what is no CSV is refused with the line', async () => {
  const units = (text: string | Uint8Array) => imported(w, { units: text })
  expect(await units('')).toEqual(['units.csv:1:- empty'])
  expect(await units(unitsCsv('B,A,B'))).toEqual(['units.csv:2:- cells'])
  expect(await units(unitsCsv('B,A,"B,B,XAA'))).toEqual(['units.csv:2:- csv'])
  expect(await units(unitsCsv('B,A,B\0,B,XAA'))).toEqual(['units.csv:2:- nul'])
  const latin = Buffer.from(unitsCsv('B,A,B,Unité,XAA'), 'latin1')
  expect(await units(latin)).toEqual(['units.csv:2:- not-utf8'])
  expect(await units(unitsCsv('B,A,"B\nB",B,XAA', 'C,A,"C\u202e",C,XAA'))).toEqual([
    ...['units.csv:2:name_en characters', 'units.csv:4:name_en characters'],
  ])
  const long = 'x'.repeat(cellCharactersMax + 1)
  expect(await units(unitsCsv(`B,A,${long},B,XAA`))).toEqual(['units.csv:2:name_en too-long'])
})

test('a thousand findings are shown and all are counted', () => {
  const findings = noFindings()
  for (let row = 1; row <= findingsMax + 5; row++) findings.add('f.csv', row, '-', 'required')
  expect(findings.list).toHaveLength(findingsMax)
  expect(findings.count).toBe(findingsMax + 5)
})

test('a file that is too large is not read', async () => {
  const files = filesOf({ units: unitsCsv() })
  files.units = { name: 'units.csv', bytes: new Uint8Array(64 * 1024 * 1024 + 1).fill(65) }
  const outcome = await previewImport(w.system, files, { on: w.today, full: false })
  expect(outcome).toMatchObject({ refusal: { findings: [{ row: 1, code: 'file-size' }] } })
})

test('every finding and every kind of change has a sentence in both languages', () => {
  for (const locale of locales) {
    const messages = readMessages(locale)
    for (const code of findingCodes) expect(messages.has(`import.finding.${code}`), code).toBe(true)
    for (const kind of changeKinds) expect(messages.has(`import.change.${kind}`), kind).toBe(true)
  }
})
