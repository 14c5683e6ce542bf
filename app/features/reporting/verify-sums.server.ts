import { dayOf } from '#app/domain/calendar.ts'
import type { ChainsOf } from '#app/domain/figures/chains.ts'
import { dayOfCode, keyOfSlot, partOfSlot, slotOfCode } from '#app/domain/figures/code.ts'
import { dimensions, totalKey } from '#app/domain/figures/dimension.ts'
import { added, addedAll, type Entries, noEntries } from '#app/domain/figures/entries.ts'
import { parts } from '#app/domain/figures/part.ts'
import { sumsOf } from '#app/domain/figures/postings.ts'
import { netOf } from '#app/domain/figures/series.ts'
import { type Db, statement } from '#db/client.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import type { Difference } from './difference.ts'
import { type KeyTable, keyTable } from './keys.server.ts'
import { unpackEntries } from './packed.ts'
import { storedPairs } from './rebuild.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import type { Progress } from './verify.server.ts'

type Row = { unitId: string; net: Buffer; entries: Buffer }
type OfCertification = { generation: number; certificationId: string }

const certificationsOf = statement((db) =>
  db.$client
    .prepare<{ generation: number }, string>(
      `select certification_id from pair_standing where generation = @generation
       union select certification_id from sum_year where generation = @generation
       union select certification_id from sum_pending where generation = @generation`,
    )
    .pluck(),
)

const rowsOfCertification = statement((db) =>
  db.$client.prepare<OfCertification, Row>(
    `select unit_id as unitId, net, entries from sum_year
     where generation = @generation and certification_id = @certificationId`,
  ),
)

const pendingOfCertification = statement((db) =>
  db.$client.prepare<OfCertification, Omit<Row, 'net'>>(
    `select unit_id as unitId, entries from sum_pending
     where generation = @generation and certification_id = @certificationId`,
  ),
)

/** Every count that is not what the standings of people add up to, certification by certification. */
export function* sumDifferences(
  db: Db,
  chainsOf: ChainsOf,
  onProgress: (progress: Progress) => void,
): Generator<Difference> {
  const generation = figuresGeneration(db)
  const keys = keyTable(db)
  const units = unitsOf(db)
  const certifications = certificationsOf(db).all({ generation })
  for (const [done, certificationId] of certifications.entries()) {
    const of = { generation, certificationId }
    const stored = storedSums(db, of)
    for (const [unitId, all] of sumsOf(storedPairs(db, generation, certificationId), chainsOf)) {
      stored.set(unitId, [...(stored.get(unitId) ?? []), added(noEntries, all, -1)])
    }
    for (const [unitId, lists] of stored) {
      const unit = units.byId.get(unitId)?.code ?? unitId
      yield* named(addedAll(lists), { unit, certification: certificationId }, keys)
    }
    onProgress({ step: 'sums', done: done + 1, of: certifications.length })
  }
}

/** Day by day; where the net of a year is not what its days say, that stands as changes of day 0. */
function storedSums(db: Db, of: OfCertification): Map<string, Entries[]> {
  const sums = new Map<string, Entries[]>()
  const add = (unitId: string, entries: Entries) => {
    if (!sums.get(unitId)?.push(entries)) sums.set(unitId, [entries])
  }
  for (const { unitId, net, entries } of rowsOfCertification(db).all(of)) {
    const days = unpackEntries(entries)
    add(unitId, days)
    add(unitId, added(unpackEntries(net), netOf(days), -1))
  }
  for (const { unitId, entries } of pendingOfCertification(db).all(of)) {
    add(unitId, unpackEntries(entries))
  }
  return sums
}

type Where = { unit: string; certification: string }

/** What is left when what should be there is taken away. */
function* named(left: Entries, where: Where, keys: KeyTable): Generator<Difference> {
  for (let at = 0; at < left.length; at += 2) {
    const slot = slotOfCode(left[at]!)
    const key = keyOfSlot(slot)
    yield {
      kind: 'sum',
      ...where,
      day: dayOf(dayOfCode(left[at]!)),
      dimension: dimensions[keys.dimensionOf(key)]!,
      key: key === totalKey ? 'total' : keys.nameOf(key),
      part: parts[partOfSlot(slot)] ?? 'unknown',
      surplus: left[at + 1]!,
    }
  }
}
