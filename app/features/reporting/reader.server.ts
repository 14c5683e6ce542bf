import type { ReadCtx } from '#app/platform/context.server.ts'
import { inScope, type Scope, scopeFor } from '../scope.server.ts'

/**
 * Who reads figures. Over units where they may also read people every figure is shown; elsewhere
 * they are readers of aggregates.
 */
export type FigureReader = { scope: Scope; people: Scope | null }

/** Somebody who may read figures, within the scope of that permission. */
export const readerOf = (ctx: ReadCtx, scope: Scope): FigureReader => ({
  scope,
  people: scopeFor(ctx, 'people:read'),
})

/** Whoever has the console has the database. */
export const unrestricted = (scope: Scope): FigureReader => ({ scope, people: scope })

/** Whether a unit, or the whole scope, is shown to them without regard to how few people it has. */
export function seesPeople({ scope, people }: FigureReader, unitId: string | null): boolean {
  if (!people) return false
  if (people.whole) return true
  if (unitId !== null) return inScope(people, unitId)
  return !scope.whole && scope.roots.every((root) => people.unitIds.has(root))
}
