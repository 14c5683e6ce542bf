import { dayOf } from '#app/domain/calendar.ts'
import type { ChainsOf } from '#app/domain/figures/chains.ts'
import { dayOfCode, keyOfSlot, partOfSlot, slotOfCode } from '#app/domain/figures/code.ts'
import { dimensions, totalKey } from '#app/domain/figures/dimension.ts'
import { added, addedAll, type Entries, noEntries } from '#app/domain/figures/entries.ts'
import { parts } from '#app/domain/figures/part.ts'
import { netOf } from '#app/domain/figures/series.ts'
import { type Db, statement } from '#db/client.server.ts'
import { unitsAt } from '../organisation/queries/units.server.ts'
import { currentGeneration } from '../records/generations.server.ts'
import type { Difference, Progress } from './difference.ts'
import { type KeyTable, keyTable } from './keys.server.ts'
import { unpackEntries } from './packed.ts'
import { summedUp } from './rebuild.server.ts'
import { figuresGeneration, type OfUnit } from './sum-rows.server.ts'

const sumsThere = statement((db) =>
  db.$client.prepare<{ generation: number }, Omit<OfUnit, 'generation'>>(
    `select distinct unit_id as unitId, certification_id as certificationId
     from sum_year where generation = @generation
     union
     select unit_id, certification_id from sum_pending where generation = @generation`,
  ),
)

const rowsOfUnit = statement((db) =>
  db.$client.prepare<OfUnit, { net: Buffer; entries: Buffer }>(
    `select net, entries from sum_year where generation = @generation and unit_id = @unitId
       and dimension in (0, 1, 2, 3, 4, 5) and certification_id = @certificationId`,
  ),
)

const pendingOf = statement((db) =>
  db.$client
    .prepare<OfUnit, Buffer>(
      `select entries from sum_pending where generation = @generation and unit_id = @unitId
         and certification_id = @certificationId`,
    )
    .pluck(),
)

/** Every count that is not what the standings of people add up to. */
export function* sumDifferences(
  db: Db,
  chainsOf: ChainsOf,
  onProgress: (progress: Progress) => void,
): Generator<Difference> {
  const generation = figuresGeneration(db)
  const keys = keyTable(db)
  const units = unitsAt(db, currentGeneration(db))
  const left = new Set(sumsThere(db).all({ generation }).map(nameOf))
  let done = 0
  const compare = function* (of: OfUnit, recomputed: Entries) {
    left.delete(nameOf(of))
    const unit = units.byId.get(of.unitId)?.code ?? of.unitId
    const surplus = added(storedSum(db, of), recomputed, -1)
    yield* named(surplus, { unit, certification: of.certificationId }, keys)
    onProgress({ step: 'sums', done: ++done, of: done + left.size })
  }
  for (const { entries, ...of } of summedUp(db, generation, chainsOf)) {
    yield* compare({ generation, ...of }, entries)
  }
  for (const name of [...left]) {
    const [unitId, certificationId] = JSON.parse(name) as [string, string]
    yield* compare({ generation, unitId, certificationId }, noEntries)
  }
}

const nameOf = ({ unitId, certificationId }: Omit<OfUnit, 'generation'>) =>
  JSON.stringify([unitId, certificationId])

/** Day by day; where the net of a year is not what its days say, that stands as changes of day 0. */
function storedSum(db: Db, of: OfUnit): Entries {
  const lists: Entries[] = pendingOf(db).all(of).map(unpackEntries)
  for (const { net, entries } of rowsOfUnit(db).all(of)) {
    const days = unpackEntries(entries)
    lists.push(days, added(unpackEntries(net), netOf(days), -1))
  }
  return addedAll(lists)
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
