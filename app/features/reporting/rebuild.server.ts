import { type Posted, sumsOf } from '#app/domain/figures/postings.ts'
import { rowsOf, type SumRow } from '#app/domain/figures/series.ts'
import { type Db, statement } from '#db/client.server.ts'
import { everyonesFacts } from '../organisation/queries/facts.server.ts'
import { type Units, unitsAt } from '../organisation/queries/units.server.ts'
import type { Batch } from '../records/batch.ts'
import { stageEach } from '../records/batch-stage.server.ts'
import { type Derived, type Deriving, deriving } from './derive.server.ts'
import { withAwards } from './facts.server.ts'
import { keyTable } from './keys.server.ts'
import { unpackParts, unpackPlaces } from './packed.ts'
import { programmesOf } from './programmes.server.ts'
import { storeStanding } from './standing-rows.server.ts'
import { type OfYear, storeYear } from './sum-rows.server.ts'
import { storePlacements } from './sum-tree.server.ts'

/**
 * Builds a whole generation of figures from the facts of the batch: first what each person adds, then
 * the sums of one certification after the other, so that memory is bounded by the largest.
 */
export async function buildFigures(batch: Batch): Promise<Deriving> {
  const { db } = batch.ctx
  const at = deriving(db, batch.id)
  await buildStandings(batch, at)
  for (const certificationId of certificationsIn(db).all(batch.id)) {
    await buildSums(batch, certificationId, at)
  }
  const units = unitsAt(db, batch.id)
  const of = units.byId.size
  await stageEach(batch, units.byId.keys(), (ctx, unitId) => place(ctx.db, batch, units, unitId), {
    step: 'figures-tree',
    of,
  })
  return at
}

const place = (db: Db, batch: Batch, units: Units, unitId: string) =>
  storePlacements(db, batch.id, units, unitId)

const nothing: Derived = { places: [], standings: new Map() }

const peopleCount = statement((db) =>
  db.$client.prepare<[], number>('select count(*) from learner').pluck(),
)

async function buildStandings(batch: Batch, { derive }: Deriving): Promise<void> {
  const { db } = batch.ctx
  const programmes = programmesOf(db)
  const of = peopleCount(db).get()!
  let done = 0
  for (const learners of everyonesFacts(db, batch.id)) {
    const facts = withAwards(db, learners, programmes, batch.id)
    const derived = [...facts].map(([learnerId, own]) => [learnerId, derive(own)] as const)
    const write = ({ db }: { db: Db }, [learnerId, own]: readonly [string, Derived]) =>
      storeStanding(db, { generation: batch.id, learnerId }, nothing, own)
    await stageEach(batch, derived, write, { step: 'figures-people', of, done })
    done += derived.length
  }
}

const certificationsIn = statement((db) =>
  db.$client
    .prepare<[number], string>(
      `select distinct certification_id from pair_standing where generation = ? order by 1`,
    )
    .pluck(),
)

const pairsIn = statement((db) =>
  db.$client.prepare<[number, string], { parts: string; places: string }>(
    `select p.parts, l.places from pair_standing p
     join learner_places l on l.generation = p.generation and l.learner_id = p.learner_id
     where p.generation = ? and p.certification_id = ?`,
  ),
)

/** What every pair of a certification is recorded to add. */
export function* storedPairs(
  db: Db,
  generation: number,
  certificationId: string,
): Generator<Posted> {
  for (const { parts, places } of pairsIn(db).iterate(generation, certificationId)) {
    yield { parts: unpackParts(parts), places: unpackPlaces(places) }
  }
}

type Row = OfYear & Pick<SumRow, 'net' | 'entries'>

/** Rows are gathered first, so that what takes long is not inside a transaction. */
const rowsPerRound = 2000

async function buildSums(batch: Batch, certificationId: string, { chainsOf }: Deriving) {
  const { db } = batch.ctx
  const { dimensionOf } = keyTable(db)
  const pairs = storedPairs(db, batch.id, certificationId)
  let rows: Row[] = []
  const write = async () => {
    const step = `figures-sums ${certificationId}`
    await stageEach(batch, rows, (ctx, row) => storeYear(ctx.db, row), { step, of: rows.length })
    rows = []
  }
  for (const [unitId, all] of sumsOf(pairs, chainsOf)) {
    const of = { generation: batch.id, unitId, certificationId }
    for (const row of rowsOf(all, dimensionOf)) rows.push({ ...of, ...row })
    if (rows.length >= rowsPerRound) await write()
  }
  await write()
}
