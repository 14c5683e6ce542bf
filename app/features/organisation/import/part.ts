import type { Day } from '#app/domain/calendar.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Batch } from '../../records/batch.ts'
import type { CsvFile } from './csv-bytes.ts'
import type { Findings } from './findings.ts'

export type ImportFiles = {
  units?: CsvFile
  people?: CsvFile
  absences?: CsvFile
  credentials?: CsvFile
  waivers?: CsvFile
}

/** An import while it is planned; what one part learns, the parts after it use. */
export type Importing = {
  readonly ctx: ReadCtx
  readonly files: ImportFiles
  /** The first day on which changes to what is known already hold. */
  readonly on: Day
  /** People who are not in the file depart on that day. */
  readonly full: boolean
  readonly findings: Findings
  /** Ids of units by code, those that the import adds among them. */
  readonly units: Map<string, string>
  /** Ids of the people in the file, by `personKey`. */
  readonly people: Map<string, string>
  /** Addresses of people who can sign in: their owners confirm them. */
  readonly emailsWaiting: { learnerId: string; email: string }[]
}

/** What people are shown of a kind of change: how many there are, and the first of them. */
export type Changes = { kind: ChangeKind; count: number; first: Shown[] }

/** Says what changes: `who` is a code or a nation and number, `what` the new value where there is one. */
export type Shown = { row: number; who: string; what: string }

export const changeKinds = [
  'units-created',
  'units-renamed',
  'units-moved',
  'people-admitted',
  'people-joined',
  'people-returned',
  'people-reinstated',
  'people-departed',
  'people-departed-by-absence',
  'identities',
  'emails-waiting',
  'moves',
  'promotions',
  'roles-gained',
  'roles-lost',
  'leads-gained',
  'leads-lost',
  'absences',
  'credentials',
  'revocations',
  'waivers',
] as const

export type ChangeKind = (typeof changeKinds)[number]

/** What a part will do: nothing is written before it stages. */
export type Planned = { changes: Changes[]; stage(batch: Batch): Promise<void> }

/** One kind of file: what is wrong with it becomes findings, what it changes a plan. */
export type ImportPart = (importing: Importing) => Promise<Planned>

export const shownMax = 5

/** Gathers changes by kind. */
export function tally() {
  const kinds = new Map<ChangeKind, Changes>()
  return {
    add(kind: ChangeKind, row: number, who: string, what = '') {
      const known = kinds.get(kind) ?? { kind, count: 0, first: [] }
      kinds.set(kind, known)
      known.count++
      if (known.first.length < shownMax) known.first.push({ row, who, what })
    },
    changes: () => [...kinds.values()],
  }
}
