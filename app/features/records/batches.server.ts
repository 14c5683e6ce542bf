import { eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { batch as batchTable, generation } from '#db/schema/records.ts'
import { actorId } from '../command.server.ts'
import { type Batch, leaseMs, type Preparer, type UnderWay } from './batch.ts'
import { clearAway, clearLeftovers } from './batch-clearing.server.ts'
import { batchUnderWay } from './batch-queries.server.ts'
import { checkpoint, checkpointWithinCommits, transact } from './batch-stage.server.ts'
import { record } from './commands.server.ts'
import { freshVersion } from './generations.server.ts'

/**
 * Begins bulk work, after clearing away what a crashed batch left. Refused while another is under
 * way. It ends with `publishBatch` or `abandonBatch`; see app/decisions/004-generations.md.
 */
export async function openBatch(
  ctx: ReadCtx,
  kind: string,
  clock: () => number = Date.now,
): Promise<Outcome<Batch, UnderWay>> {
  await clearLeftovers(ctx, clock)
  const begin = ctx.db.$client.transaction(() => {
    if (batchUnderWay(ctx.db)) return null
    const startedAt = clock()
    const row = { kind, state: 'staging' as const, actorId: actorId(ctx), startedAt }
    const values = { ...row, leaseUntil: startedAt + leaseMs }
    return ctx.db.insert(batchTable).values(values).returning({ id: batchTable.id }).get().id
  })
  const id = begin.immediate()
  if (id === null) return refuse('import-under-way')
  checkpointWithinCommits(ctx.db, false)
  const told = { subjects: new Set<string>(), types: new Set<never>() }
  return done({ id, kind, ctx, clock, ...told, longestMs: 0, budgetMs: 5 })
}

/**
 * Lets what is derived be prepared, then makes everything visible at once by moving
 * `generation.current` to the batch in one short transaction. Throws, leaving the batch to be
 * abandoned, when a preparer throws or the batch was given up.
 */
export async function publishBatch(
  batch: Batch,
  preparers: readonly Preparer[],
  result: Record<string, unknown> = {},
): Promise<void> {
  for (const preparer of preparers) await preparer.prepare(batch)
  checkpoint(batch.ctx.db)
  transact(batch, (ctx) => {
    for (const preparer of preparers) preparer.finish(ctx, batch)
    record(ctx, { type: 'batch.published', subjectId: String(batch.id), kind: batch.kind })
    const seen = { current: batch.id, organisationVersion: freshVersion }
    ctx.db.update(generation).set(seen).run()
    const ended = { state: 'published' as const, endedAt: batch.clock(), result }
    ctx.db.update(batchTable).set(ended).where(eq(batchTable.id, batch.id)).run()
  })
  checkpointWithinCommits(batch.ctx.db, true)
}

/** Gives a batch up and removes what it staged, slice by slice. Its events stay and are void. */
export async function abandonBatch(batch: Batch, reason: string): Promise<void> {
  const given = { state: 'abandoned' as const, result: { reason } }
  batch.ctx.db.update(batchTable).set(given).where(eq(batchTable.id, batch.id)).run()
  await clearAway(batch.ctx, batch.id, batch.kind, batch.clock)
  checkpointWithinCommits(batch.ctx.db, true)
}
