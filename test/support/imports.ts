import { importPeople, previewImport } from '#app/features/import-people.server.ts'
import type { Changes, ImportFiles } from '#app/features/organisation/import/part.ts'
import { stagedTables } from '#app/features/records/staged-tables.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { World } from './world.ts'

const unitHeader = 'code,parent,name_en,name_fr,nation'
const personHeader =
  'nation,service_number,given_name,family_name,email,category,grade,band,unit,work_roles,locale,arrived_on,departed_on,leads'

export const unitsCsv = (...rows: string[]) => [unitHeader, ...rows].join('\n')
export const peopleCsv = (...rows: string[]) => [personHeader, ...rows].join('\n')

/** A row of people.csv: a corporal of unit A, save for what is given. */
export function person(number: string, given: Record<string, string> = {}): string {
  const row: Record<string, string> = {
    ...{ nation: 'XAA', service_number: number, given_name: 'Asha', family_name: `Fam${number}` },
    ...{ email: `${number.toLowerCase()}@test.example`, category: 'military', grade: 'OR-4' },
    ...{ unit: 'A', locale: 'en', arrived_on: '2024-01-01' },
    ...given,
  }
  return personHeader
    .split(',')
    .map((column) => row[column] ?? '')
    .join(',')
}

type Texts = { [Name in keyof ImportFiles]?: string | Uint8Array }
type Asked = { on?: string; full?: boolean; as?: ReadCtx }

export function filesOf(texts: Texts): ImportFiles {
  const files = Object.entries(texts).map(([name, text]) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    return [name, { name: `${name}.csv`, bytes }]
  })
  return Object.fromEntries(files)
}

/** Imports; answers how many changes of each kind there were, the refusal, or each finding. */
export async function imported(w: World, texts: Texts, { on, full, as }: Asked = {}) {
  const asked = { on: on ?? w.today, full: full ?? false }
  return told(await importPeople(as ?? w.system, filesOf(texts), asked))
}

export async function previewed(w: World, texts: Texts, { on, full, as }: Asked = {}) {
  const asked = { on: on ?? w.today, full: full ?? false }
  return told(await previewImport(as ?? w.system, filesOf(texts), asked))
}

type Told = Awaited<ReturnType<typeof previewImport | typeof importPeople>>

function told(outcome: Told): Record<string, number> | string[] | string {
  if (outcome.ok) return counts(outcome.value.changes)
  if (typeof outcome.refusal === 'string') return outcome.refusal
  return outcome.refusal.findings.map(
    ({ file, row, column, code }) => `${file}:${row}:${column} ${code}`,
  )
}

const counts = (changes: readonly Changes[]) =>
  Object.fromEntries(changes.map(({ kind, count }) => [kind, count]))

/** Everything in every table that an import may write. */
export function everything({ db }: World): string {
  const names = [...stagedTables(db).map(({ name }) => name), 'event', 'batch', 'generation']
  return JSON.stringify(names.map((name) => db.$client.prepare(`select * from ${name}`).all()))
}
