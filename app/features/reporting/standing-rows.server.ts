import type { PartSpan } from '#app/domain/figures/postings.ts'
import { type Db, statement } from '#db/client.server.ts'
import type { Derived } from './derive.server.ts'
import { packParts, packPlaces, unpackParts, unpackPlaces } from './packed.ts'

type OfLearner = { generation: number; learnerId: string }

const readPlaces = statement((db) =>
  db.$client
    .prepare<OfLearner, string>(
      'select places from learner_places where generation = @generation and learner_id = @learnerId',
    )
    .pluck(),
)

const readParts = statement((db) =>
  db.$client.prepare<OfLearner, { certificationId: string; parts: string }>(
    `select certification_id as certificationId, parts from pair_standing
     where generation = @generation and learner_id = @learnerId`,
  ),
)

const putPlaces = statement((db) =>
  db.$client.prepare<OfLearner & { places: string }>(
    `insert into learner_places (generation, learner_id, places)
     values (@generation, @learnerId, @places)
     on conflict do update set places = excluded.places`,
  ),
)

const dropPlaces = statement((db) =>
  db.$client.prepare<OfLearner>(
    'delete from learner_places where generation = @generation and learner_id = @learnerId',
  ),
)

type OfPair = OfLearner & { certificationId: string }

const putParts = statement((db) =>
  db.$client.prepare<OfPair & { parts: string }>(
    `insert into pair_standing (generation, learner_id, certification_id, parts)
     values (@generation, @learnerId, @certificationId, @parts)
     on conflict do update set parts = excluded.parts`,
  ),
)

const dropParts = statement((db) =>
  db.$client.prepare<OfPair>(
    `delete from pair_standing where generation = @generation and learner_id = @learnerId
       and certification_id = @certificationId`,
  ),
)

/** What a learner is recorded to add to a generation's figures. */
export function storedStanding(db: Db, of: OfLearner): Derived {
  const standings = new Map<string, PartSpan[]>()
  for (const { certificationId, parts } of readParts(db).all(of)) {
    standings.set(certificationId, unpackParts(parts))
  }
  const places = standings.size > 0 ? unpackPlaces(readPlaces(db).get(of) ?? '[]') : []
  return { places, standings }
}

/** Writes what a learner adds, from what was recorded before. Someone with no pair has no rows. */
export function storeStanding(db: Db, of: OfLearner, before: Derived, after: Derived): void {
  for (const certificationId of before.standings.keys()) {
    if (!after.standings.has(certificationId)) dropParts(db).run({ ...of, certificationId })
  }
  for (const [certificationId, spans] of after.standings) {
    const parts = packParts(spans)
    const known = before.standings.get(certificationId)
    if (!known || packParts(known) !== parts) {
      putParts(db).run({ ...of, certificationId, parts })
    }
  }
  const places = packPlaces(after.places)
  if (after.standings.size === 0) dropPlaces(db).run(of)
  else if (packPlaces(before.places) !== places) putPlaces(db).run({ ...of, places })
}
