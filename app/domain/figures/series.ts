import { codeOf, dayOfCode, keyOfSlot, slotCount, slotOfCode } from './code.ts'
import { firstDayOfYear, yearOfNumber } from './days.ts'
import type { Entries } from './entries.ts'

/**
 * The changes of one year in one dimension. `net` is what the whole year changes, as entries of day
 * 0, so that a day's counts are the nets of the years before and the entries of its own up to it.
 */
export type SumRow = { dimension: number; year: number; net: Entries; entries: Entries }

/** Sorts a unit's entries into rows; `dimensionOf` tells the dimension of a key by its number. */
export function rowsOf(entries: Entries, dimensionOf: (key: number) => number): SumRow[] {
  const rows: SumRow[] = []
  for (let at = 0; at < entries.length; ) {
    const year = yearOfNumber(dayOfCode(entries[at]!))
    const end = firstCodeAfter(year)
    const byDimension = new Map<number, number[]>()
    for (; at < entries.length && entries[at]! < end; at += 2) {
      const dimension = dimensionOf(keyOfSlot(slotOfCode(entries[at]!)))
      const known = byDimension.get(dimension)
      if (known) known.push(entries[at]!, entries[at + 1]!)
      else byDimension.set(dimension, [entries[at]!, entries[at + 1]!])
    }
    for (const [dimension, list] of byDimension) {
      const own = Int32Array.from(list)
      rows.push({ dimension, year, net: netOf(own), entries: own })
    }
  }
  return rows
}

const firstCodeAfter = (year: number) => codeOf(firstDayOfYear(year + 1), 0)

/** What entries change altogether, as entries of day 0. */
export function netOf(entries: Entries): Entries {
  const net = new Map<number, number>()
  for (let at = 0; at < entries.length; at += 2) {
    const slot = slotOfCode(entries[at]!)
    net.set(slot, (net.get(slot) ?? 0) + entries[at + 1]!)
  }
  const changed = [...net].filter(([, difference]) => difference !== 0)
  return Int32Array.from(changed.sort(([a], [b]) => a - b).flat())
}

/** Counts by slot; a count that was never changed may lie beyond the end. */
export type Counts = Int32Array

export const noCounts = (keys: number): Counts => new Int32Array(keys * 8)

/** Works in the entries up to and including a day, beginning at `start`; returns where it stopped. */
export function countTo(counts: Counts, entries: Entries, day: number, start = 0): number {
  const end = (day + 1) * slotCount
  let at = start
  for (; at < entries.length && entries[at]! < end; at += 2) {
    counts[slotOfCode(entries[at]!)]! += entries[at + 1]!
  }
  return at
}
