import { uuidv7 } from 'uuidv7'
import type { Day } from '#app/domain/calendar.ts'
import type { EventOf } from '#app/domain/event.ts'
import { covers } from '#app/domain/interval.ts'
import { cutAt } from '#app/domain/service-record.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import { newestAbsences, newestGrants, newestRoles } from '../newest.server.ts'
import {
  addAbsence,
  addGrant,
  addRole,
  retireAbsence,
  retireGrant,
  retireRole,
} from '../rows.server.ts'
import { settle } from './settle.ts'

type RoleHeld = { role: string; from: Day; until: Day | null }

export function recordRole(
  ctx: WriteCtx,
  learnerId: string,
  { role, from, until }: RoleHeld,
): void {
  record(ctx, { type: 'role.assigned', subjectId: learnerId, role, on: from, until })
  addRole(ctx, { learnerId, role, from, until })
}

export function recordRoleEnd(ctx: WriteCtx, learnerId: string, role: string, on: Day): void {
  record(ctx, { type: 'role.ended', subjectId: learnerId, role, on })
  const same = newestRoles(ctx, learnerId).filter((held) => held.role === role)
  settle(ctx, same, cutAt(same, on), retireRole, addRole)
}

export type Absent = Pick<EventOf<'absence.recorded'>, 'kind' | 'from' | 'until'>

/** Replaces what was known of the absence of that kind from that day. */
export function recordAbsent(ctx: WriteCtx, learnerId: string, absent: Absent): void {
  record(ctx, { type: 'absence.recorded', subjectId: learnerId, ...absent })
  for (const known of newestAbsences(ctx, learnerId)) {
    const same = known.kind === absent.kind && known.from === absent.from
    if (same) retireAbsence(ctx, known.rowId)
  }
  addAbsence(ctx, { learnerId, ...absent })
}

export type Given = Omit<EventOf<'grant.given'>, 'type' | 'subjectId' | 'grantId'>

export function recordGrant(ctx: WriteCtx, learnerId: string, given: Given): string {
  const grantId = uuidv7()
  record(ctx, { type: 'grant.given', subjectId: learnerId, grantId, ...given })
  addGrant(ctx, { id: grantId, learnerId, grantedBy: actorId(ctx), ...given })
  return grantId
}

export function recordGrantEnd(ctx: WriteCtx, learnerId: string, grantId: string, on: Day): void {
  record(ctx, { type: 'grant.ended', subjectId: learnerId, grantId, on })
  const same = newestGrants(ctx, learnerId).filter(({ id }) => id === grantId)
  settle(ctx, same, cutAt(same, on), retireGrant, addGrant)
}

/** Ends every role and grant on the day that somebody leaves, so that no access outlives service. */
export function endHoldings(ctx: WriteCtx, learnerId: string, on: Day): void {
  const lasting = (held: { from: Day; until: Day | null }) => held.from >= on || covers(held, on)
  const roles = newestRoles(ctx, learnerId).filter(lasting)
  for (const role of new Set(roles.map((held) => held.role))) {
    recordRoleEnd(ctx, learnerId, role, on)
  }
  for (const grant of newestGrants(ctx, learnerId).filter(lasting)) {
    recordGrantEnd(ctx, learnerId, grant.id, on)
  }
}
