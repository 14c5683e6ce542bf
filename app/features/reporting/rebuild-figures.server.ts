import { done, type Outcome } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { UnderWay } from '../records/batch.ts'
import { abandonBatch, openBatch, publishBatch } from '../records/batches.server.ts'
import { figuresKind, figuresPreparer } from './preparer.server.ts'

/** Builds every figure anew from the facts, beside those that people see until it is done. */
export async function rebuildFigures(ctx: ReadCtx): Promise<Outcome<null, UnderWay>> {
  const opened = await openBatch(ctx, figuresKind)
  if (!opened.ok) return opened
  const batch = opened.value
  try {
    await publishBatch(batch, [figuresPreparer])
    return done(null)
  } catch (error) {
    await abandonBatch(batch, error instanceof Error ? error.message : 'unknown')
    throw error
  }
}
