import type { Posting } from '#app/domain/facts.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { type Rank, type RankRefusal, rankOf } from '#app/domain/posting.ts'
import type { WriteCtx } from '../../command.server.ts'
import { mayChangeAt } from '../authority.server.ts'
import { gradesOf } from '../queries/grades.server.ts'
import { unitsOf } from '../queries/units.server.ts'

export type PostGiven = Rank & { unitId: string }
export type PostRefusal = RankRefusal | 'unit-unknown'
export type Post = Pick<Posting, 'unitId' | 'category' | 'grade' | 'band'>

/** The post that was asked for, with its band. A unit outside the actor's scope is unknown. */
export function postAt(
  ctx: WriteCtx,
  { unitId, category, grade, band }: PostGiven,
): Outcome<Post, PostRefusal> {
  if (!unitsOf(ctx.db).byId.has(unitId) || !mayChangeAt(ctx, unitId)) return refuse('unit-unknown')
  const rank = rankOf({ category, grade, band }, gradesOf(ctx.db))
  return rank.ok ? done({ unitId, ...rank.value }) : rank
}
