import { uuidv7 } from 'uuidv7'
import { type Day, maxDay } from '#app/domain/calendar.ts'
import { foldEmail } from '#app/domain/email.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { FindingCode } from './findings.ts'
import type { Known } from './known.server.ts'
import type { PersonChange } from './person-change.ts'
import type { PersonRow } from './person-file.server.ts'

/** What is wrong with a row against what is stored: the column, the sentence and what it says. */
export type Clash = { column: string; code: FindingCode; params?: Record<string, string> }

export type PlanFrom = {
  /** The day on which changes to people who are known already take effect. */
  on: Day
  /** Ids by code, those of units that the import adds among them. */
  units: ReadonlyMap<string, string>
}

const nothing = {
  entry: null,
  identity: null,
  replacedRowId: null,
  emailWaits: null,
  arrival: null,
  departsOn: null,
  postedOn: null,
  moved: false,
  promoted: false,
  rolesGained: [],
  rolesLost: [],
  leadsGained: [],
  leadsLost: [],
}

/** Somebody nobody knew: what their row says holds from their arrival, and leading from the day. */
export function planNewcomer(row: PersonRow, { on }: PlanFrom): PersonChange {
  return {
    ...nothing,
    row,
    learnerId: uuidv7(),
    entry: 'admitted',
    identity: identityIn(row),
    arrival: { kind: 'arrived', on: row.arrivedOn },
    departsOn: row.departedOn,
    postedOn: row.arrivedOn,
    rolesFrom: row.arrivedOn,
    leadsFrom: maxDay(on, row.arrivedOn),
    rolesGained: row.workRoles,
    leadsGained: stillServing(row, on) ? row.leads : [],
  }
}

/** Somebody with an account whom the personnel file names for the first time. */
export function planJoining(
  row: PersonRow,
  known: Known['identity'],
  from: PlanFrom,
): PersonChange {
  const { learnerId, rowId: replacedRowId, email, locale } = known
  const identity = { ...identityIn(row), email, locale }
  return { ...planNewcomer(row, from), learnerId, entry: 'joined', identity, replacedRowId }
}

/** Somebody known: only what differs. */
export function planKnown(
  row: PersonRow,
  known: Known,
  from: PlanFrom,
): Outcome<PersonChange, Clash> {
  const identity = identityPlan(row, known)
  const service = servicePlan(row, known)
  if (!service.ok) return service
  const { arrival, departsOn } = service.value
  const renewed = arrival !== null && arrival.kind !== 'reinstated'
  const effective = renewed ? arrival.on : from.on
  const plan: PersonChange = {
    ...nothing,
    row,
    learnerId: known.identity.learnerId,
    ...identity,
    arrival,
    departsOn,
    rolesFrom: effective,
    leadsFrom: renewed ? maxDay(from.on, arrival.on) : from.on,
  }
  if (!renewed && !stillServing(row, from.on)) return done(plan)
  const posting = postingPlan(row, known, from, renewed ? arrival.on : null)
  if (!posting.ok) return posting
  return done({ ...plan, ...posting.value, ...holdingsPlan(row, known, from, renewed) })
}

const stillServing = ({ departedOn }: PersonRow, on: Day) => departedOn === null || departedOn > on

function identityIn(row: PersonRow) {
  const { nation, serviceNumber, givenName, familyName, email, locale } = row
  return { nation, serviceNumber, givenName, familyName, email, locale }
}

/** Somebody who can sign in keeps the address and the language that are theirs. */
function identityPlan(row: PersonRow, { identity: known }: Known) {
  const { claimed, email, emailFolded, locale } = known
  const wanted = { ...identityIn(row), ...(claimed ? { email, locale } : {}) }
  const same = keysOf(wanted).every((key) => wanted[key] === known[key])
  const folded = row.email === null ? null : foldEmail(row.email)
  return {
    identity: same ? null : wanted,
    replacedRowId: same ? null : known.rowId,
    emailWaits: claimed && folded !== null && folded !== emailFolded ? row.email : null,
  }
}

const keysOf = <T extends object>(value: T) => Object.keys(value) as (keyof T)[]

type ServicePlan = Pick<PersonChange, 'arrival' | 'departsOn'>

function servicePlan(row: PersonRow, { service, posting }: Known): Outcome<ServicePlan, Clash> {
  const { arrivedOn, departedOn } = row
  if (!service) return done({ arrival: { kind: 'arrived', on: arrivedOn }, departsOn: departedOn })
  if (service.until !== null && arrivedOn >= service.until) {
    return done({ arrival: { kind: 'returned', on: arrivedOn }, departsOn: departedOn })
  }
  if (arrivedOn !== service.from) {
    const params = { recorded: service.from }
    return refuse({ column: 'arrived_on', code: 'arrived-differs', params })
  }
  if (departedOn === service.until) return done({ arrival: null, departsOn: null })
  if (departedOn === null) return done({ arrival: { kind: 'reinstated' }, departsOn: null })
  if (posting && departedOn < posting.from) {
    const params = { posted: posting.from }
    return refuse({ column: 'departed_on', code: 'departed-before-posting', params })
  }
  return done({ arrival: null, departsOn: departedOn })
}

type PostingPlan = Pick<PersonChange, 'postedOn' | 'moved' | 'promoted'>

function postingPlan(
  row: PersonRow,
  { posting }: Known,
  { on, units }: PlanFrom,
  arrivedOn: Day | null,
): Outcome<PostingPlan, Clash> {
  if (arrivedOn !== null || !posting) {
    return done({ postedOn: arrivedOn ?? on, moved: false, promoted: false })
  }
  const moved = units.get(row.unit) !== posting.unitId
  const same = row.category === posting.category && row.grade === posting.grade
  const promoted = !same || row.band !== posting.band
  if (!moved && !promoted) return done({ postedOn: null, moved, promoted })
  if (on >= posting.from) return done({ postedOn: on, moved, promoted })
  const column = moved ? 'unit' : 'grade'
  return refuse({ column, code: 'on-before-posting', params: { on, posted: posting.from } })
}

function holdingsPlan(row: PersonRow, known: Known, { on, units }: PlanFrom, renewed: boolean) {
  const roles = renewed ? [] : known.roles.filter(({ until }) => until === null || until > on)
  const leads = renewed ? [] : known.leads.filter(({ until }) => until === null || until > on)
  const held = new Set(roles.map(({ role }) => role))
  const led = new Set(leads.map((grant) => grant.unitId))
  const wanted = new Set(row.leads.map((code) => units.get(code)))
  return {
    rolesGained: row.workRoles.filter((role) => !held.has(role)),
    rolesLost: [...held].filter((role) => !row.workRoles.includes(role)),
    leadsGained: row.leads.filter((code) => !led.has(units.get(code) ?? '')),
    leadsLost: leads.filter((grant) => !wanted.has(grant.unitId)).map(({ id }) => id),
  }
}
