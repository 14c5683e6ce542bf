import type { Day } from '#app/domain/calendar.ts'
import { covers, intersect } from '#app/domain/interval.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { UnderWay } from '../../records/batch.ts'
import { importUnderWay } from '../../records/batch-queries.server.ts'
import { mayChange } from '../authority.server.ts'
import { type Absent, recordAbsent, recordRole, recordRoleEnd } from '../facts/holdings.server.ts'
import { newestAbsences, newestRoles } from '../newest.server.ts'
import { workRolesOf } from '../queries/grades.server.ts'

type Refused = UnderWay | 'not-found'

/** Says what a person does as their work, from a day no later than today. */
export function assignRole(
  ctx: WriteCtx,
  {
    learnerId,
    role,
    from,
    until,
  }: { learnerId: string; role: string; from: Day; until: Day | null },
): Outcome<null, Refused | 'role-unknown' | 'in-the-future' | 'impossible-days' | 'already-held'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  if (!workRolesOf(ctx.db).some(({ id }) => id === role)) return refuse('role-unknown')
  if (from > ctx.today) return refuse('in-the-future')
  if (until !== null && until <= from) return refuse('impossible-days')
  const same = newestRoles(ctx, learnerId).filter((held) => held.role === role)
  if (intersect(same, [{ from, until }]).length > 0) return refuse('already-held')
  recordRole(ctx, learnerId, { role, from, until })
  return done(null)
}

/** Ends a role that is held on that day. */
export function endRole(
  ctx: WriteCtx,
  { learnerId, role, on }: { learnerId: string; role: string; on: Day },
): Outcome<null, Refused | 'not-held'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const held = newestRoles(ctx, learnerId).some((one) => one.role === role && covers(one, on))
  if (!held) return refuse('not-held')
  recordRoleEnd(ctx, learnerId, role, on)
  return done(null)
}

/** Records leave, sickness or deployment; the same kind from the same day is a correction. */
export function recordAbsence(
  ctx: WriteCtx,
  { learnerId, ...absent }: Absent & { learnerId: string },
): Outcome<null, Refused | 'impossible-days'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const { kind, from, until } = absent
  if (until <= from) return refuse('impossible-days')
  const known = newestAbsences(ctx, learnerId).some(
    (one) => one.kind === kind && one.from === from && one.until === until,
  )
  if (!known) recordAbsent(ctx, learnerId, absent)
  return done(null)
}
