import { yearOfNumber } from '#app/domain/figures/days.ts'
import { dimensions } from '#app/domain/figures/dimension.ts'
import { addedAll, type Entries } from '#app/domain/figures/entries.ts'
import { countTo, noCounts } from '#app/domain/figures/series.ts'
import { type Db, statement } from '#db/client.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import { keyTable } from './keys.server.ts'
import { unpackEntries } from './packed.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import type { CountsByUnit, Sums } from './sums.ts'

type Asked = { generation: number; units: string; dimension: number; year: number }
type Row = { unitId: string; certificationId: string; changes: Buffer }

const rowsUntil = statement((db) =>
  db.$client.prepare<Asked, Row>(
    `select unit_id as unitId, certification_id as certificationId,
       case when year < @year then net else entries end as changes
     from sum_year
     where generation = @generation and unit_id in (select value from json_each(@units))
       and dimension = @dimension and year <= @year`,
  ),
)

const pendingOf = statement((db) =>
  db.$client.prepare<{ generation: number; units: string }, Row>(
    `select unit_id as unitId, certification_id as certificationId, entries as changes
     from sum_pending
     where generation = @generation and unit_id in (select value from json_each(@units))`,
  ),
)

const allOf = statement((db) =>
  db.$client.prepare<{ generation: number; unitId: string }, Omit<Row, 'unitId'>>(
    `select certification_id as certificationId, entries as changes from sum_year
     where generation = @generation and unit_id = @unitId and dimension = 0
     union all
     select certification_id, entries from sum_pending
     where generation = @generation and unit_id = @unitId`,
  ),
)

/** The sums that readers see. Read within one transaction, so that all is of one moment. */
export function storedSums(db: Db): Sums {
  const generation = figuresGeneration(db)
  const keys = keyTable(db)
  return {
    keys,
    units: unitsOf(db),
    countsOn(unitIds, dimension, day) {
      const units = JSON.stringify(unitIds)
      const asked = { generation, units, dimension: dimensions.indexOf(dimension) }
      const counted: CountsByUnit = new Map()
      const add = tallying(counted, dimension === 'total' ? 1 : keys.count, day)
      for (const row of rowsUntil(db).iterate({ ...asked, year: yearOfNumber(day) })) add(row)
      for (const row of pendingOf(db).iterate({ generation, units })) add(row)
      return counted
    },
    changesOf(unitId) {
      const lists = new Map<string, Entries[]>()
      for (const { certificationId, changes } of allOf(db).iterate({ generation, unitId })) {
        const entries = unpackEntries(changes)
        if (!lists.get(certificationId)?.push(entries)) lists.set(certificationId, [entries])
      }
      return new Map([...lists].map(([id, entries]) => [id, addedAll(entries)]))
    },
  }
}

/** Pending changes are of all dimensions: those of others fall outside or on keys nobody asks for. */
function tallying(counted: CountsByUnit, keys: number, day: number) {
  return ({ unitId, certificationId, changes }: Row) => {
    let ofUnit = counted.get(unitId)
    if (!ofUnit) {
      ofUnit = new Map()
      counted.set(unitId, ofUnit)
    }
    let counts = ofUnit.get(certificationId)
    if (!counts) {
      counts = noCounts(keys)
      ofUnit.set(certificationId, counts)
    }
    countTo(counts, unpackEntries(changes), day)
  }
}

/** What was asked for, all of one moment. */
export function atOneMoment<T>(db: Db, read: (sums: Sums) => T): T {
  return db.$client.transaction(() => read(storedSums(db)))()
}
