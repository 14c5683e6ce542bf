import { figureDay } from '#app/domain/figures/days.ts'
import {
  expiresWithin,
  type Situation,
  situationOn,
  urgencyOf,
} from '#app/domain/figures/situation.ts'
import { isAboutPeople } from '#app/domain/figures/whole-person.ts'
import { foldName } from '#app/domain/name.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { type Unit, unitsOf } from '../organisation/queries/units.server.ts'
import type { Scope } from '../scope.server.ts'
import { partsWritten } from './packed.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import type { TeamSort, TeamStatus } from './team-filter.ts'

export type TeamMember = {
  learnerId: string
  givenName: string
  familyName: string
  unit: Unit | null
  grade: string | null
  situation: Situation
  urgency: number | null
}

type Row = {
  learnerId: string
  givenName: string
  familyName: string
  names: string
  unitId: string
  grade: string | null
  standing: string | null
}
type Ask = { generation: number; today: string; unitIds: string }

const serving = statement((db: Db) =>
  db.$client.prepare<Ask, Row>(
    `select p.learner_id as learnerId, i.given_name as givenName, i.family_name as familyName,
       i.family_folded || ' ' || i.given_folded as names, p.unit_id as unitId, p.grade as grade,
       l.standing as standing
     from posting p
     join identity i on i.learner_id = p.learner_id
     left join learner_standing l on l.generation = @generation and l.learner_id = p.learner_id
     where p.unit_id in (select value from json_each(@unitIds))
       and p.from_day <= @today and (p.until_day is null or p.until_day > @today)`,
  ),
)

export type TeamFilter = {
  status?: TeamStatus
  /** Only how they stand in this one. */
  certificationId?: string
  search?: string
  sort?: TeamSort
  descending?: boolean
}

/** The people who serve today in a scope, with how they stand in what is required of them. */
export function teamMembers(ctx: ReadCtx, scope: Scope, certificationId?: string): TeamMember[] {
  const { db, today } = ctx
  const day = figureDay(today)
  const { byId } = unitsOf(db)
  const ask = { generation: figuresGeneration(db), today, unitIds: scope.unitIdsJson }
  return serving(db)
    .all(ask)
    .sort((a, b) => (a.names < b.names ? -1 : a.names > b.names ? 1 : 0))
    .map(({ standing, unitId, names: _, ...person }) => {
      const pairs = [...partsWritten(standing ?? '{"parts":{}}')]
      const asked = pairs.filter(([id]) =>
        certificationId === undefined ? !isAboutPeople(id) : id === certificationId,
      )
      const situation = situationOn(
        asked.map(([, spans]) => spans),
        day,
      )
      const unit = byId.get(unitId) ?? null
      return { ...person, unit, situation, urgency: urgencyOf(situation, day) }
    })
}

/** The three figures of a team, in people: what a leader reads first. */
export function teamFigures(ctx: ReadCtx, members: readonly TeamMember[]) {
  const day = figureDay(ctx.today)
  const count = (holds: (situation: Situation) => boolean) =>
    members.filter(({ situation }) => holds(situation)).length
  return {
    people: members.length,
    required: count(({ required }) => required > 0),
    certified: count(({ required, certified }) => required > 0 && certified === required),
    overdue: count(({ overdue }) => overdue > 0),
    expiring30: count((situation) => expiresWithin(situation, day, 30)),
    expiring60: count((situation) => expiresWithin(situation, day, 60)),
    expiring90: count((situation) => expiresWithin(situation, day, 90)),
  }
}

export type TeamFigures = ReturnType<typeof teamFigures>

/** Those whom a filter lets through, in its order; people of one rank stay in the order of names. */
export function teamFiltered(
  ctx: ReadCtx,
  members: readonly TeamMember[],
  { status, search = '', sort = 'name', descending = false }: TeamFilter,
): TeamMember[] {
  const day = figureDay(ctx.today)
  const words = foldName(search).split(' ').filter(Boolean)
  const found = members.filter(
    (member) => (!status || hasStatus(member, status, day)) && isNamed(member, words),
  )
  const sorted = sort === 'name' ? found : [...found].sort(orders[sort])
  return descending ? sorted.reverse() : sorted
}

function isNamed({ givenName, familyName }: TeamMember, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const names = ` ${foldName(`${givenName} ${familyName}`)}`
  return words.every((word) => names.includes(` ${word}`) || names.includes(`-${word}`))
}

function hasStatus({ situation, urgency }: TeamMember, status: TeamStatus, day: number): boolean {
  const { required, certified, overdue, inTime, graceUntil } = situation
  switch (status) {
    case 'needs':
      return urgency !== null
    case 'overdue':
      return overdue > 0
    case 'inGrace':
      return graceUntil !== null
    case 'inTime':
      return inTime > 0
    case 'certified':
      return required > 0 && certified === required
    default:
      return expiresWithin(situation, day, Number(status.slice('expiring'.length)))
  }
}

const never = Number.MAX_SAFE_INTEGER
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const orders: Record<Exclude<TeamSort, 'name'>, (a: TeamMember, b: TeamMember) => number> = {
  urgency: (a, b) => (a.urgency ?? never) - (b.urgency ?? never),
  unit: (a, b) => compare(a.unit?.code ?? '', b.unit?.code ?? ''),
  grade: (a, b) => compare(a.grade ?? '', b.grade ?? ''),
}
