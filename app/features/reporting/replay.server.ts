import { dayIn } from '#app/domain/calendar.ts'
import type { Rule } from '#app/domain/facts.ts'
import { chainsIn } from '#app/domain/figures/chains.ts'
import type { KeyNumber } from '#app/domain/figures/dimension.ts'
import { placesOf } from '#app/domain/figures/places.ts'
import { replayedRules, replaying } from '#app/domain/figures/replay.ts'
import { type FigureFacts, standingsOf } from '#app/domain/figures/standings.ts'
import type { Grade } from '#app/domain/grade.ts'
import { lineageOf, type UnitHistory, unitHistory } from '#app/domain/org-unit.ts'
import { nothingYet, replay } from '#app/domain/organisation-replay.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { certificationAt } from '../certification/published.server.ts'
import { gradesOf } from '../organisation/queries/grades.server.ts'
import type { Derived } from './derive.server.ts'
import { eventsOf, eventsOfPeople } from './log.server.ts'
import { type Programmes, programmesAmong } from './programmes.server.ts'

/** The whole organisation as the log told it before a moment, person by person. */
export type Replay = {
  history: UnitHistory
  rules: Rule[]
  chainsOf: ReturnType<typeof chainsIn>
  factsOf(learnerIds: readonly string[]): Map<string, FigureFacts>
  derive(facts: FigureFacts): Derived
}

export function replayBefore(db: Db, before: number, numberOf: KeyNumber): Replay {
  const units = nothingYet()
  for (const event of eventsOf(db, before, 'unit.created', 'unit.moved')) replay(units, event)
  const history = unitHistory([...units.placements.values()].flat())
  const rules = replayedRules(eventsOf(db, before, 'rule.published', 'rule.ended'))
  const programmes = programmesBefore(db, before)
  const programmeTest = {
    isCourse: (id: string) => programmes.courseIds.has(id),
    isCertification: (id: string) => programmes.certificationIds.has(id),
  }
  const dayOf = (at: number) => dayIn(at, env().TIME_ZONE)
  const world = { grades: gradesBefore(db, before), unitWithin: lineages(history) }
  return {
    history,
    rules,
    chainsOf: chainsIn(history),
    factsOf(learnerIds) {
      const told = replaying(programmeTest, dayOf)
      for (const logged of eventsOfPeople(db, learnerIds, before)) told.work(logged)
      return new Map(learnerIds.map((id) => [id, told.facts(id)]))
    },
    derive: (facts) => ({
      places: placesOf(facts, numberOf),
      standings: standingsOf(facts, rules, world),
    }),
  }
}

function lineages(history: UnitHistory) {
  const known = new Map<string, ReturnType<typeof lineageOf>>()
  return (unitId: string, ancestorId: string) => {
    const lineage = known.get(unitId) ?? lineageOf(history, unitId)
    known.set(unitId, lineage)
    return lineage.get(ancestorId) ?? []
  }
}

/** The grade table as it was last published; the one there is, where it never was. */
function gradesBefore(db: Db, before: number): Grade[] {
  const last = eventsOf(db, before, 'grades.published').at(-1)
  return (last?.grades as Grade[] | undefined) ?? gradesOf(db)
}

function programmesBefore(db: Db, before: number): Programmes {
  const published = eventsOf(db, before, 'certification.published')
  const current = new Map(published.map(({ subjectId, versionId }) => [subjectId, versionId]))
  return programmesAmong([...current.values()].map((versionId) => certificationAt(db, versionId)))
}

const idsAfter = statement((db) =>
  db.$client
    .prepare<[string], string>('select id from learner where id > ? order by id limit 1000')
    .pluck(),
)

/** Everyone's ids, a thousand at a time. */
export function* everyonesIds(db: Db): Generator<string[]> {
  let ids = idsAfter(db).all('')
  while (ids.length > 0) {
    yield ids
    ids = idsAfter(db).all(ids.at(-1)!)
  }
}
