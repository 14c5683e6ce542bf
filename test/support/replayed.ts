import type { OrganisationEvent } from '#app/domain/events/organisation.ts'
import type { LearnerFacts } from '#app/domain/facts.ts'
import type { Interval } from '#app/domain/interval.ts'
import { nothingYet, replay } from '#app/domain/organisation-replay.ts'
import { factsOf } from '#app/features/organisation/queries/facts.server.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
import type { Db } from '#db/client.server.ts'
import { learner } from '#db/schema/organisation.ts'
import { knownEvent } from '#db/schema/records.ts'

const about = /^(unit|learner|role|absence|grant)\./

/** Everybody's facts and every unit's placements, as the log alone tells them. */
export function replayedFacts(db: Db) {
  const replayed = nothingYet()
  for (const { type, subjectId, data } of db.select().from(knownEvent).all()) {
    if (about.test(type)) replay(replayed, { type, subjectId, ...data } as OrganisationEvent)
  }
  const people = [...replayed.people].map(([id, person]) => {
    const leaderGrants = person.leaderGrants.map(({ from, until }) => ({ from, until }))
    return [id, sorted({ ...person, leaderGrants })] as const
  })
  const placements = [...replayed.placements].map(([id, placed]) => [id, placed.length] as const)
  return { people: people.sort(byId), placements: placements.sort(byId) }
}

/** The same as the tables have it. */
export function storedFacts(db: Db) {
  const ids = db
    .select()
    .from(learner)
    .all()
    .map(({ id }) => id)
  const people = [...factsOf(db, ids)].map(([id, person]) => [id, sorted(person)] as const)
  const placements = [...unitsOf(db).history].map(([id, placed]) => [id, placed.length] as const)
  return {
    people: people.filter(([, { service }]) => service.length > 0).sort(byId),
    placements: placements.sort(byId),
  }
}

const byId = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  a[0] < b[0] ? -1 : 1

function sorted(facts: LearnerFacts): LearnerFacts {
  const order = <T extends Interval>(list: readonly T[]) =>
    [...list].sort((a, b) => (JSON.stringify(a, keys) < JSON.stringify(b, keys) ? -1 : 1))
  return {
    service: order(facts.service),
    postings: order(facts.postings),
    roles: order(facts.roles),
    leaderGrants: order(facts.leaderGrants),
    absences: order(facts.absences),
  }
}

const keys = ['from', 'until', 'role', 'kind', 'unitId', 'nation', 'category', 'grade', 'band']
