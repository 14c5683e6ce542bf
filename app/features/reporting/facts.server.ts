import type { LearnerFacts } from '#app/domain/facts.ts'
import type { FigureFacts } from '#app/domain/figures/standings.ts'
import { type Db, statement } from '#db/client.server.ts'
import { credentialsOf } from '../certification/credentials.server.ts'
import { factsOf } from '../organisation/queries/facts.server.ts'
import { currentGeneration } from '../records/generations.server.ts'
import { type Programmes, startedDays } from './programmes.server.ts'

type Waived = { learnerId: string; certificationId: string; from: string; until: string }

const waiversOf = statement((db) =>
  db.$client.prepare<{ ids: string; generation: number }, Waived>(
    `select learner_id as learnerId, certification_id as certificationId,
       from_day as "from", until_day as until
     from waiver_row
     where learner_id in (select value from json_each(@ids)) and generation <= @generation
       and (retired is null or retired > @generation)
     order by from_day`,
  ),
)

/** What figures follow from, for each of these people, as a generation has it. */
export function figureFactsOf(
  db: Db,
  learnerIds: readonly string[],
  programmes: Programmes,
  generation = currentGeneration(db),
): Map<string, FigureFacts> {
  return withAwards(db, factsOf(db, learnerIds, generation), programmes, generation)
}

/** Adds awards, waivers and programmes to what rules look at. */
export function withAwards(
  db: Db,
  learners: ReadonlyMap<string, LearnerFacts>,
  programmes: Programmes,
  generation: number,
): Map<string, FigureFacts> {
  const ids = [...learners.keys()]
  const facts = new Map(
    [...learners].map(([id, own]) => [
      id,
      {
        ...own,
        credentials: [] as FigureFacts['credentials'][number][],
        waivers: [] as FigureFacts['waivers'][number][],
        programmeDays: [] as string[],
      },
    ]),
  )
  for (const credential of credentialsOf(db, ids, generation)) {
    const own = facts.get(credential.learnerId)!
    own.credentials.push(credential)
    if (programmes.certificationIds.has(credential.certificationId)) {
      own.programmeDays.push(credential.issuedOn)
    }
  }
  const ask = { ids: JSON.stringify(ids), generation }
  for (const { learnerId, ...waiver } of waiversOf(db).all(ask)) {
    facts.get(learnerId)!.waivers.push(waiver)
  }
  for (const { learnerId, day } of startedDays(db, ids, programmes)) {
    facts.get(learnerId)!.programmeDays.push(day)
  }
  return facts
}
