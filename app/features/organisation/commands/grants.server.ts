import { type PermissionSet, permissionSets } from '#app/domain/access.ts'
import type { Day } from '#app/domain/calendar.ts'
import { covers } from '#app/domain/interval.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import type { UnderWay } from '../../records/batch.ts'
import { importUnderWay } from '../../records/batch-queries.server.ts'
import { inScope, scopeFor } from '../../scope.server.ts'
import { mayChange, mayPassOn, unitOf } from '../authority.server.ts'
import { recordGrant, recordGrantEnd } from '../facts/holdings.server.ts'
import { newestGrant } from '../newest.server.ts'
import { grantsHeld } from '../queries/grants-held.server.ts'
import { unitsOf } from '../queries/units.server.ts'

type Refused = UnderWay | 'not-found' | 'for-oneself'

type GrantGiven = {
  learnerId: string
  permissionSet: PermissionSet
  unitId: string
  from: Day
  until: Day | null
}

/**
 * Gives a permission set over a unit and all below it (`wholeOrganisation` for everything). Nobody
 * gives themselves one, and nobody gives what they do not hold there.
 */
export function giveGrant(
  ctx: WriteCtx,
  { learnerId, ...given }: GrantGiven,
): Outcome<{ grantId: string }, Refused | 'unit-unknown' | 'beyond-own' | 'impossible-days'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (learnerId === actorId(ctx)) return refuse('for-oneself')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const { permissionSet, unitId, from, until } = given
  if (!permissionSets.includes(permissionSet) || !isUnit(ctx, unitId)) return refuse('unit-unknown')
  if (!mayPassOn(ctx, permissionSet, unitId)) return refuse('beyond-own')
  if (until !== null && until <= from) return refuse('impossible-days')
  const source = ctx.actor.kind === 'system' ? 'installation' : 'administrator'
  const grantId = recordGrant(ctx, learnerId, { ...given, onBehalfOf: null, source })
  return done({ grantId })
}

type Deputy = { learnerId: string; grantId: string; from: Day; until: Day }

/** Lets somebody of one's scope hold one of one's own grants for a dated leave. */
export function appointDeputy(
  ctx: WriteCtx,
  { learnerId, grantId, from, until }: Deputy,
): Outcome<{ grantId: string }, Refused | 'impossible-days'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const principal = actorId(ctx)
  if (principal === null || learnerId === principal) return refuse('for-oneself')
  const own = grantsHeld(ctx, principal).find(({ id }) => id === grantId)
  const scope = scopeFor(ctx, 'people:read')
  if (!own || own.onBehalfOf !== null || !scope) return refuse('not-found')
  if (!inScope(scope, unitOf(ctx, learnerId))) return refuse('not-found')
  if (until <= from || until <= ctx.today) return refuse('impossible-days')
  const { permissionSet, unitId } = own
  const given = { permissionSet, unitId, from, until, source: 'administrator' as const }
  return done({ grantId: recordGrant(ctx, learnerId, { ...given, onBehalfOf: principal }) })
}

/** Ends a grant on a day. A principal ends what their deputy holds for them. */
export function endGrant(
  ctx: WriteCtx,
  { grantId, on }: { grantId: string; on: Day },
): Outcome<null, UnderWay | 'not-found' | 'not-held'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const held = newestGrant(ctx, grantId)
  if (!held) return refuse('not-found')
  const own = held.onBehalfOf !== null && held.onBehalfOf === actorId(ctx)
  if (!own && !mayPassOn(ctx, held.permissionSet, held.unitId)) return refuse('not-found')
  if (held.from < on && !covers(held, on)) return refuse('not-held')
  recordGrantEnd(ctx, held.learnerId, grantId, on)
  return done(null)
}

function isUnit(ctx: WriteCtx, unitId: string): boolean {
  return unitId === wholeOrganisation || unitsOf(ctx.db).byId.has(unitId)
}
