import { type Db, statement } from '#db/client.server.ts'
import type { Derived } from './derive.server.ts'
import { packStanding, unpackStanding } from './packed.ts'

type OfLearner = { generation: number; learnerId: string }

const read = statement((db) =>
  db.$client
    .prepare<OfLearner, string>(
      `select standing from learner_standing
       where generation = @generation and learner_id = @learnerId`,
    )
    .pluck(),
)

const put = statement((db) =>
  db.$client.prepare<OfLearner & { standing: string }>(
    `insert into learner_standing (generation, learner_id, standing)
     values (@generation, @learnerId, @standing)
     on conflict do update set standing = excluded.standing`,
  ),
)

const drop = statement((db) =>
  db.$client.prepare<OfLearner>(
    'delete from learner_standing where generation = @generation and learner_id = @learnerId',
  ),
)

const all = statement((db) =>
  db.$client
    .prepare<[number], string>('select standing from learner_standing where generation = ?')
    .pluck(),
)

export const addsNothing: Derived = { places: [], standings: new Map() }

/** What a learner is recorded to add to a generation's figures, as it is written. */
export const writtenStanding = (db: Db, of: OfLearner): string | null => read(db).get(of) ?? null

/** Writes what a learner adds. Someone who adds nothing has no row. */
export function storeStanding(db: Db, of: OfLearner, derived: Derived): void {
  if (derived.standings.size === 0) drop(db).run(of)
  else put(db).run({ ...of, standing: packStanding(derived) })
}

/** What everybody is recorded to add. No other statement runs on the connection meanwhile. */
export function* storedStandings(db: Db, generation: number): Generator<Derived> {
  for (const standing of all(db).iterate(generation)) yield unpackStanding(standing)
}
