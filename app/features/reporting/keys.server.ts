import {
  type Dimension,
  dimensions,
  type KeyNumber,
  keyNumberMax,
} from '#app/domain/figures/dimension.ts'
import { type Db, statement } from '#db/client.server.ts'

const find = statement((db) =>
  db.$client
    .prepare<[number, string], number>('select id from sum_key where dimension = ? and key = ?')
    .pluck(),
)
const add = statement((db) =>
  db.$client
    .prepare<[number, string], number>(
      'insert into sum_key (dimension, key) values (?, ?) returning id',
    )
    .pluck(),
)
type Row = { id: number; dimension: number; key: string }

const all = statement((db) => db.$client.prepare<[], Row>('select * from sum_key'))
const greatest = statement((db) =>
  db.$client.prepare<[], number | null>('select max(id) from sum_key').pluck(),
)

const committed = new WeakMap<Db, Map<string, number>>()

/**
 * Gives keys their numbers, new ones too. Only what is read or added outside a transaction is
 * remembered, for what a transaction adds may still be refused.
 */
export function givingNumbers(db: Db): KeyNumber {
  const known = committed.get(db) ?? new Map<string, number>()
  committed.set(db, known)
  return (dimension, key) => {
    const name = `${dimension} ${key}`
    let number = known.get(name)
    if (number === undefined) {
      number = numberOf(db, dimension, key)
      if (!db.$client.inTransaction) known.set(name, number)
    }
    return number
  }
}

function numberOf(db: Db, dimension: Dimension, key: string): number {
  const at = dimensions.indexOf(dimension)
  const number = find(db).get(at, key) ?? add(db).get(at, key)!
  if (number > keyNumberMax) throw new Error(`There are more than ${keyNumberMax} groups`)
  return number
}

/** Every key and its number. */
export type KeyTable = {
  dimensionOf(number: number): number
  nameOf(number: number): string
  /** Of the keys of one dimension. */
  numbersOf(dimension: Dimension): readonly number[]
  /** One more than the greatest number. */
  readonly count: number
}

const tables = new WeakMap<Db, KeyTable>()

/** The keys that have numbers, read anew when there are more. */
export function keyTable(db: Db): KeyTable {
  const count = (greatest(db).get() ?? 0) + 1
  const known = tables.get(db)
  if (known?.count === count) return known
  const table = tableOf(all(db).all(), count)
  // Inside a transaction there may be keys that never come to be.
  if (!db.$client.inTransaction) tables.set(db, table)
  return table
}

function tableOf(rows: Row[], count: number): KeyTable {
  const byNumber = new Map(rows.map((row) => [row.id, row]))
  const numbers = dimensions.map((_, at) =>
    rows.filter(({ dimension }) => dimension === at).map(({ id }) => id),
  )
  return {
    count,
    dimensionOf: (number) => byNumber.get(number)?.dimension ?? 0,
    nameOf: (number) => byNumber.get(number)?.key ?? '',
    numbersOf: (dimension) => numbers[dimensions.indexOf(dimension)]!,
  }
}

/** Gives keys the numbers they have, and new ones numbers that are not stored: writes nothing. */
export function lookingUp(db: Db): { numberOf: KeyNumber; table(): KeyTable } {
  const rows = all(db).all()
  const byName = new Map(rows.map(({ id, dimension, key }) => [`${dimension} ${key}`, id]))
  let count = keyTable(db).count
  return {
    table: () => tableOf(rows, count),
    numberOf(name, key) {
      const dimension = dimensions.indexOf(name)
      const known = byName.get(`${dimension} ${key}`)
      if (known !== undefined) return known
      const id = count++
      rows.push({ id, dimension, key })
      byName.set(`${dimension} ${key}`, id)
      return id
    },
  }
}
