import type { Db } from '#db/client.server.ts'
import type { BenchRequest } from './http-client.ts'
import type { Turn } from './load.ts'
import type { Name } from './options.ts'

/** Where a scenario happens: the database of an organisation, beside the server that serves it. */
export type Place = { db: Db; port: number }

/**
 * Something that people do over and over. `bytes` is a request whose answer a bare server sends for
 * comparison; `rows` is one turn whose rows are written plainly for comparison.
 */
export type Scenario = {
  name: Name
  /** What one turn is, for the reader of the table. */
  turnIs: string
  prepare: (place: Place) => Promise<Prepared>
}

export type Prepared = { turn: Turn } & (
  | { baseline: 'bytes'; sample: BenchRequest }
  | { baseline: 'rows'; learnerId: string; sampleTurn: Turn }
)
