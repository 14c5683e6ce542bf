import { codeOf, dayOfCode, keyOfSlot, slotCount, slotOfCode } from './code.ts'
import { firstDayOfYear, yearOfNumber } from './days.ts'
import { dimensions } from './dimension.ts'
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
    const end = positionOf(entries, codeOf(firstDayOfYear(year + 1), 0), at)
    const ofYear = entries.subarray(at, end)
    for (const [dimension, own] of byDimension(ofYear, dimensionOf)) {
      rows.push({ dimension, year, net: netOf(own), entries: own })
    }
    at = end
  }
  return rows
}

/** Where the first entry of that code or a greater one is. */
function positionOf(entries: Entries, code: number, from: number): number {
  let [low, high] = [from >>> 1, entries.length >>> 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entries[middle * 2]! < code) low = middle + 1
    else high = middle
  }
  return low * 2
}

function byDimension(entries: Entries, dimensionOf: (key: number) => number) {
  const lengths = new Array<number>(dimensions.length).fill(0)
  const ofKey = new Map<number, number>()
  const dimensionAt = (at: number) => {
    const key = keyOfSlot(slotOfCode(entries[at]!))
    let dimension = ofKey.get(key)
    if (dimension === undefined) {
      dimension = dimensionOf(key)
      ofKey.set(key, dimension)
    }
    return dimension
  }
  for (let at = 0; at < entries.length; at += 2) lengths[dimensionAt(at)]! += 2
  const lists = lengths.map((length) => new Int32Array(length))
  const ends = lengths.map(() => 0)
  for (let at = 0; at < entries.length; at += 2) {
    const dimension = dimensionAt(at)
    const [list, end] = [lists[dimension]!, ends[dimension]!]
    list[end] = entries[at]!
    list[end + 1] = entries[at + 1]!
    ends[dimension] = end + 2
  }
  return lists.flatMap((list, dimension) => (list.length > 0 ? [[dimension, list] as const] : []))
}

const scratch = new Int32Array(slotCount)

/** What entries change altogether, as entries of day 0. */
export function netOf(entries: Entries): Entries {
  const touched = new Set<number>()
  for (let at = 0; at < entries.length; at += 2) {
    const slot = slotOfCode(entries[at]!)
    touched.add(slot)
    scratch[slot]! += entries[at + 1]!
  }
  const net: number[] = []
  for (const slot of [...touched].sort((a, b) => a - b)) {
    if (scratch[slot] !== 0) net.push(slot, scratch[slot]!)
    scratch[slot] = 0
  }
  return Int32Array.from(net)
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
