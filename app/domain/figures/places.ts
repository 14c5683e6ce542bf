import type { LearnerFacts, Posting } from '../facts.ts'
import { hasDays, union } from '../interval.ts'
import { figureDay, type Span } from './days.ts'
import { type KeyNumber, noneKey, totalKey } from './dimension.ts'

/**
 * Days of service on which a person counts under the same unit and groups. `keys` are the numbers of
 * the groups, the total first; more than one of them may be roles.
 */
export type Place = Span & { unitId: string | null; keys: readonly number[] }

type Posted = Span & { posting: Posting | null }
type Held = Span & { role: string }

/** Where a person counts, day by day: sorted, disjoint, all days of service. */
export function placesOf(facts: LearnerFacts, numberOf: KeyNumber): Place[] {
  const places: Place[] = []
  const roles = rolesHeld(facts)
  for (const { from, until, posting } of postedDays(facts)) {
    const groups = postingKeys(posting, numberOf)
    const unitId = posting?.unitId ?? null
    for (const span of cutByRoles({ from, until }, roles)) {
      const keys = [totalKey, ...groups, ...roleKeys(span, roles, numberOf)]
      places.push({ ...span, unitId, keys })
    }
  }
  return places
}

function postedDays({ service, postings }: LearnerFacts): Posted[] {
  const known = postings.filter(hasDays).map((posting) => ({ ...spanOf(posting), posting }))
  known.sort((a, b) => a.from - b.from)
  return union(service).flatMap((period) => {
    const within = spanOf(period)
    const posted: Posted[] = []
    let { from } = within
    for (const one of known) {
      const first = Math.max(one.from, from)
      const until = Math.min(one.until, within.until)
      if (first >= until) continue
      if (from < first) posted.push({ from, until: first, posting: null })
      posted.push({ from: first, until, posting: one.posting })
      from = until
    }
    if (from < within.until) posted.push({ from, until: within.until, posting: null })
    return posted
  })
}

function rolesHeld({ roles }: LearnerFacts): Held[] {
  return roles.filter(hasDays).map((held) => ({ ...spanOf(held), role: held.role }))
}

/** The span cut on the days on which a role begins or ends. */
function cutByRoles(within: Span, roles: readonly Held[]): Span[] {
  const cuts = new Set([within.from])
  for (const { from, until } of roles) {
    for (const day of [from, until]) if (within.from < day && day < within.until) cuts.add(day)
  }
  const days = [...cuts].sort((a, b) => a - b)
  return days.map((from, at) => ({ from, until: days[at + 1] ?? within.until }))
}

function postingKeys(posting: Posting | null, numberOf: KeyNumber): number[] {
  return [
    numberOf('nation', posting?.nation ?? noneKey),
    numberOf('category', posting?.category ?? noneKey),
    numberOf('band', posting?.band ?? noneKey),
    numberOf('grade', posting?.grade ?? noneKey),
  ]
}

/** A person counts once under each role held, however often it was recorded. */
function roleKeys({ from }: Span, roles: readonly Held[], numberOf: KeyNumber): number[] {
  const held = new Set<number>()
  for (const one of roles) {
    if (one.from <= from && from < one.until) held.add(numberOf('role', one.role))
  }
  if (held.size === 0) held.add(numberOf('role', noneKey))
  return [...held].sort((a, b) => a - b)
}

const spanOf = ({ from, until }: { from: string; until: string | null }): Span => ({
  from: figureDay(from),
  until: figureDay(until),
})
