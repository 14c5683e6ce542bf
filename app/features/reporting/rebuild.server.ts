import type { ChainsOf } from '#app/domain/figures/chains.ts'
import type { Entries } from '#app/domain/figures/entries.ts'
import { summing } from '#app/domain/figures/postings.ts'
import { rowsOf, type SumRow } from '#app/domain/figures/series.ts'
import { type Db, statement } from '#db/client.server.ts'
import { everyonesFacts } from '../organisation/queries/facts.server.ts'
import { type Units, unitsAt } from '../organisation/queries/units.server.ts'
import type { Batch } from '../records/batch.ts'
import { stageEach } from '../records/batch-stage.server.ts'
import { type Derived, type Deriving, deriving } from './derive.server.ts'
import { withAwards } from './facts.server.ts'
import { keyTable } from './keys.server.ts'
import { programmesOf } from './programmes.server.ts'
import { storedStandings, storeStanding } from './standing-rows.server.ts'
import { type OfYear, storeYear } from './sum-rows.server.ts'
import { storePlacements } from './sum-tree.server.ts'

/**
 * Builds a whole generation of figures from the facts of the batch: first what each person adds, then
 * the sums.
 */
export async function buildFigures(batch: Batch): Promise<Deriving> {
  const { db } = batch.ctx
  const at = deriving(db, batch.id)
  await buildStandings(batch, at)
  await buildSums(batch, at)
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
      storeStanding(db, { generation: batch.id, learnerId }, own)
    await stageEach(batch, derived, write, { step: 'figures-people', of, done })
    done += derived.length
  }
}

type Row = OfYear & Pick<SumRow, 'net' | 'entries'>

/** Rows are gathered first, so that what takes long is not inside a transaction. */
const rowsPerRound = 2000

async function buildSums(batch: Batch, { chainsOf }: Deriving): Promise<void> {
  const { db } = batch.ctx
  const { dimensionOf } = keyTable(db)
  let rows: Row[] = []
  const write = async () => {
    const progress = { step: 'figures-sums', of: rows.length }
    await stageEach(batch, rows, (ctx, row) => storeYear(ctx.db, row), progress)
    rows = []
  }
  for (const { certificationId, unitId, entries } of summedUp(db, batch.id, chainsOf)) {
    const of = { generation: batch.id, unitId, certificationId }
    for (const row of rowsOf(entries, dimensionOf)) rows.push({ ...of, ...row })
    if (rows.length >= rowsPerRound) await write()
  }
  await write()
}

/** So many pairs, of some certifications each, are held in memory at once, at 250 bytes. */
const pairsAtOnce = 1_000_000

export type Summed = { certificationId: string; unitId: string; entries: Entries }

/**
 * What is recorded of everybody, added up by certification and unit: of all certifications at once
 * where there are few people, else of some after the others.
 */
export function* summedUp(db: Db, generation: number, chainsOf: ChainsOf): Generator<Summed> {
  const certifications = certificationsIn(db).all(generation)
  const atOnce = Math.max(1, Math.floor(pairsAtOnce / Math.max(1, peopleCount(db).get()!)))
  for (let from = 0; from < certifications.length; from += atOnce) {
    const some = certifications.slice(from, from + atOnce)
    const sums = new Map(some.map((id) => [id, summing(chainsOf)]))
    for (const { places, standings } of storedStandings(db, generation)) {
      for (const [id, parts] of standings) sums.get(id)?.add({ parts, places })
    }
    for (const [certificationId, sum] of sums) {
      for (const unitId of sum.unitIds()) {
        yield { certificationId, unitId, entries: sum.entriesOf(unitId) }
      }
    }
  }
}

const certificationsIn = statement((db) =>
  db.$client
    .prepare<[number], string>(
      `select distinct part.key from learner_standing s, json_each(s.standing, '$.parts') part
       where s.generation = ? order by 1`,
    )
    .pluck(),
)
