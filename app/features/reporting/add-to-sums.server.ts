import type { Event } from '#app/domain/event.ts'
import type { WriteCtx } from '../command.server.ts'
import { importUnderWay } from '../records/batch-queries.server.ts'
import { deriving } from './derive.server.ts'
import { foldLater } from './fold-later.server.ts'
import { isFollowed } from './followed.ts'
import { noteLate } from './late.server.ts'
import { rederive } from './rederive.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'

/**
 * Brings the figures along when something about a learner happens, in the same transaction. Of
 * several things that a command does to one learner only the last leads to work.
 */
export function addToSums(ctx: WriteCtx, event: Event): void {
  const { subjectId } = event
  const last = ctx.recorded.findLast((one) => one.subjectId === subjectId && isFollowed(one.type))
  if (last !== event) return
  const generation = figuresGeneration(ctx.db)
  rederive(ctx, [subjectId], { generation, deriving: deriving(ctx.db) })
  if (importUnderWay(ctx)) noteLate(ctx.db, subjectId)
  foldLater(ctx)
}
