import { type PermissionSet, permissionsOf } from '#app/domain/access.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { lastOf } from '#app/domain/service-record.ts'
import type { WriteCtx } from '../command.server.ts'
import { inScope, scopeFor } from '../scope.server.ts'
import { newestIdentity, newestPostings } from './newest.server.ts'

/** The console and batches, which are asked before they begin, may change everything. */
const isTrusted = (ctx: WriteCtx) => ctx.batch !== undefined || ctx.actor.kind === 'system'

/** Whether the actor may change units and people there; null is outside every unit. */
export function mayChangeAt(ctx: WriteCtx, unitId: string | null): boolean {
  if (isTrusted(ctx)) return true
  const scope = scopeFor(ctx, 'organisation:write')
  return scope !== null && inScope(scope, unitId)
}

/** Whether the person exists and is where the actor may change people: anything else is not found. */
export function mayChange(ctx: WriteCtx, learnerId: string): boolean {
  const known = newestIdentity(ctx, learnerId).length > 0
  return known && mayChangeAt(ctx, unitOf(ctx, learnerId))
}

/** The unit of the last posting, even when it has ended; null for somebody never posted. */
export function unitOf(ctx: WriteCtx, learnerId: string): string | null {
  return lastOf(newestPostings(ctx, learnerId))?.unitId ?? null
}

/** A grantor passes on only what they hold, over no more than they hold it over. */
export function mayPassOn(ctx: WriteCtx, set: PermissionSet, unitId: string): boolean {
  if (isTrusted(ctx)) return true
  return ['organisation:write' as const, ...permissionsOf(set)].every((permission) => {
    const scope = scopeFor(ctx, permission)
    if (!scope) return false
    return unitId === wholeOrganisation ? scope.whole : scope.unitIds.has(unitId)
  })
}
