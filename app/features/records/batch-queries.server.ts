import { isNull } from 'drizzle-orm'
import { type Db, statement } from '#db/client.server.ts'
import { batch } from '#db/schema/records.ts'
import type { WriteCtx } from '../command.server.ts'

export type OpenBatch = typeof batch.$inferSelect

const open = statement((db) => db.select().from(batch).where(isNull(batch.endedAt)).prepare())

/** Bulk work that stages, or that was given up and is being cleared away: at most one. */
export function batchUnderWay(db: Db): OpenBatch | null {
  return open(db).get() ?? null
}

/** Whether a live command that changes the organisation must be refused; see `UnderWay`. */
export function importUnderWay(ctx: WriteCtx): boolean {
  return ctx.batch === undefined && open(ctx.db).get() !== undefined
}
