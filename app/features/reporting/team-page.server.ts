import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { certificationsOf } from '../certification/published.server.ts'
import { type RequiredStanding, requiredStandings } from '../certification/team-standings.server.ts'
import { unitIdWithin, unitsWithin } from '../organisation/queries/admin-units.server.ts'
import { type Unit, unitsOf } from '../organisation/queries/units.server.ts'
import { narrowed, type Scope } from '../scope.server.ts'
import { type TeamMember, teamFigures, teamFiltered, teamMembers } from './team.server.ts'
import { type TeamAsked, teamPageRows } from './team-filter.ts'

const needsShown = 20

/** A person in the list, with how they stand in each thing required of them. */
export type TeamRow = Omit<TeamMember, 'situation' | 'urgency'> & {
  needs: boolean
  standings: RequiredStanding[]
}

/** The part of the scope that is asked about; null where the unit is outside, or none. */
export function teamScope(
  ctx: ReadCtx,
  scope: Scope,
  code: string | undefined,
): { scope: Scope; unit: Unit | null } | null {
  if (code === undefined) return { scope, unit: null }
  const unitId = unitIdWithin(ctx, scope, code)
  const within = unitId && narrowed(ctx, scope, unitId)
  return within ? { scope: within, unit: unitsOf(ctx.db).byId.get(unitId)! } : null
}

/** The whole list that was asked for, in its order. */
export function teamList(ctx: ReadCtx, members: TeamMember[], asked: TeamAsked): TeamMember[] {
  const { q: search, status, sort, order } = asked
  const urgent = status !== undefined && status !== 'certified'
  return teamFiltered(ctx, members, {
    status,
    search,
    sort: sort ?? (urgent ? 'urgency' : 'name'),
    descending: order === 'descending',
  })
}

/** team/list: the figures of a team, who needs something, and everyone who was asked for. */
export function teamPage(ctx: ReadCtx, whole: Scope, asked: TeamAsked) {
  const within = teamScope(ctx, whole, asked.unit)
  if (!within) return null
  const { certification: certificationId, status, q } = asked
  const members = teamMembers(ctx, within.scope, certificationId)
  const found = teamList(ctx, members, asked)
  const filtered = status !== undefined || q !== '' || certificationId !== undefined
  const needing = teamFiltered(ctx, members, { status: 'needs', sort: 'urgency' })
  const shownNeeds = filtered || asked.page > 1 ? [] : needing.slice(0, needsShown)
  const first = (asked.page - 1) * teamPageRows
  const shown = found.slice(first, first + teamPageRows)
  const ids = [...shownNeeds, ...shown].map(({ learnerId }) => learnerId)
  const standings = requiredStandings(ctx, [...new Set(ids)], certificationId)
  const row = ({ situation: _, urgency, ...person }: TeamMember): TeamRow => ({
    ...person,
    needs: urgency !== null,
    standings: standings.get(person.learnerId) ?? [],
  })
  const inGrace = members.filter(({ situation }) => situation.graceUntil !== null).length
  return {
    unit: within.unit,
    units: unitsWithin(ctx, whole),
    certifications: certificationsOf(ctx.db).map(({ id, title }): { id: string; title: Text } => {
      return { id, title }
    }),
    figures: { ...teamFigures(ctx, members), inGrace, needing: needing.length },
    filtered,
    needing: shownNeeds.map(row),
    shown: shown.map(row),
    count: found.length,
    first,
  }
}

export type TeamPage = NonNullable<ReturnType<typeof teamPage>>
