import type { Day } from '#app/domain/calendar.ts'
import { isFigureDay } from '#app/domain/figures/days.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { certificationOf } from '../certification/published.server.ts'
import { type Unit, unitsOf } from '../organisation/queries/units.server.ts'
import type { Scope } from '../scope.server.ts'
import { type FigureQuery, type Grouping, groupings } from './query.ts'

/** What somebody asks of the figures, as they wrote it. Empty is the default. */
export type Asked = Partial<Record<'unit' | 'asOf' | 'knownOn' | 'by' | 'certification', string>>

export type Asking = { query: FigureQuery; unit: Unit | null; knownOn: Day }

export type AskRefusal = 'as-of' | 'known-on' | 'by' | 'not-found'

/**
 * Reads a question: the unit by its code (the whole scope where none is named), the day (today), the
 * grouping (by unit). A unit outside the scope is not found, like one that does not exist.
 */
export function asking(ctx: ReadCtx, scope: Scope, asked: Asked): Outcome<Asking, AskRefusal> {
  const asOf = asked.asOf || ctx.today
  if (!isFigureDay(asOf)) return refuse('as-of')
  const knownOn = asked.knownOn || ctx.today
  if (!isFigureDay(knownOn) || knownOn > ctx.today) return refuse('known-on')
  const by = (asked.by || 'unit') as Grouping
  if (!groupings.includes(by)) return refuse('by')
  const unit = asked.unit ? (unitsOf(ctx.db).byCode.get(asked.unit) ?? null) : null
  if (asked.unit && !(unit && scope.unitIds.has(unit.id))) return refuse('not-found')
  const certificationId = asked.certification || null
  if (certificationId && !certificationOf(ctx.db, certificationId)) return refuse('not-found')
  const unitId = unit?.id ?? null
  return done({ query: { unitId, asOf, by, certificationId }, unit, knownOn })
}
