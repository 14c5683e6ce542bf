import type { Event } from '#app/domain/event.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { WriteCtx } from '../command.server.ts'

/** Nobody may change the organisation, and no second batch begins, while bulk work is under way. */
export type UnderWay = 'import-under-way'

/** A batch lasts at most this long without a sign of life; then anybody clears it away. */
export const leaseMs = 60_000

/**
 * Bulk work under way, in the process that does it. `id` is the generation that its rows carry and
 * that it makes visible. `subjects` and `types` tell what its events were about, so that what is
 * derived need not be worked out anew for everybody.
 */
export type Batch = {
  readonly id: number
  readonly kind: string
  readonly ctx: ReadCtx
  /** Milliseconds since 1970, of the machine: leases are about processes, not about the figures. */
  readonly clock: () => number
  readonly subjects: Set<string>
  readonly types: Set<Event['type']>
  /** The longest write transaction so far, in milliseconds, its commit included. */
  longestMs: number
  /** How long a transaction may write before it commits; follows what commits cost here. */
  budgetMs: number
}

/**
 * Brings what is derived from facts along with a batch, so that facts and figures change together.
 * Readers see the batch's generation only once `publishBatch` has switched to it.
 *
 * `prepare` runs when all facts are staged: it reads them as of `batch.id` (`factsOf(db, ids,
 * batch.id)`, `unitsAt(db, batch.id)`) and writes through `stageEach`. It may take minutes; people go on
 * learning meanwhile, so it notes or asks the log what they changed. It stages something at least
 * every half minute, or the lease runs out.
 *
 * `finish` runs inside the transaction of the switch, just before it, and takes milliseconds: what
 * changed since `prepare` is brought up to date. Rows of both carry `ctx.batch.id` in a column named
 * `generation`; where a batch is abandoned they are removed by that column.
 */
export type Preparer = {
  readonly name: string
  prepare(batch: Batch): Promise<void>
  finish(ctx: WriteCtx, batch: Batch): void
}
