import { desc, eq, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { batch } from '#db/schema/records.ts'

const newest = statement((db) => {
  const ofKind = db
    .select()
    .from(batch)
    .where(eq(batch.kind, sql.placeholder('kind')))
  return ofKind.orderBy(desc(batch.id)).limit(1).prepare()
})

/** The newest bulk work of a kind, whether it is under way, visible or given up; null for none. */
export function lastBatch(ctx: Pick<ReadCtx, 'db'>, kind: string) {
  return newest(ctx.db).get({ kind }) ?? null
}
