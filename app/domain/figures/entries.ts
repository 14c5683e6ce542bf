import { tallied } from './tally.ts'

/**
 * Changes of counts: code, difference, code, difference, … sorted by code, each code once, no
 * difference zero. See `code.ts`.
 */
export type Entries = Int32Array

export const noEntries: Entries = new Int32Array(0)

/** A list of whole numbers below 2³² that grows. `taken` is a view until the next `push`. */
export type Growing = { push(value: number): void; taken(): Uint32Array; readonly length: number }

export function growing(): Growing {
  let values = new Uint32Array(64)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    taken: () => values.subarray(0, length),
    get length() {
      return length
    },
  }
}

/** One more or one less, for `collected`. */
export const plusOne = (code: number): number => code * 2 + 1
export const minusOne = (code: number): number => code * 2

/** The entries of ones given in any order. */
export function collected(lists: readonly Uint32Array[]): Entries {
  return tallied(lists) ?? ofSorted(sorted(joined(lists)))
}

function ofSorted(ones: Uint32Array): Entries {
  const entries = new Int32Array(ones.length * 2)
  let end = 0
  for (let at = 0; at < ones.length; ) {
    const code = ones[at]! >>> 1
    let difference = 0
    while (at < ones.length && ones[at]! >>> 1 === code) difference += (ones[at++]! & 1) * 2 - 1
    if (difference === 0) continue
    entries[end++] = code
    entries[end++] = difference
  }
  return entries.slice(0, end)
}

/** Both together; with `sign` −1 the first without the second. */
export function added(a: Entries, b: Entries, sign: 1 | -1 = 1): Entries {
  const sum = new Int32Array(a.length + b.length)
  let [atA, atB, end] = [0, 0, 0]
  while (atA < a.length || atB < b.length) {
    const codeA = atA < a.length ? a[atA]! : Number.POSITIVE_INFINITY
    const codeB = atB < b.length ? b[atB]! : Number.POSITIVE_INFINITY
    let difference = 0
    if (codeA <= codeB) {
      difference += a[atA + 1]!
      atA += 2
    }
    if (codeB <= codeA) {
      difference += b[atB + 1]! * sign
      atB += 2
    }
    if (difference === 0) continue
    sum[end++] = Math.min(codeA, codeB)
    sum[end++] = difference
  }
  return sum.slice(0, end)
}

/** All together, two by two. */
export function addedAll(lists: readonly Entries[]): Entries {
  if (lists.length === 0) return noEntries
  if (lists.length === 1) return lists[0]!
  const middle = lists.length >>> 1
  return added(addedAll(lists.slice(0, middle)), addedAll(lists.slice(middle)))
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((length, list) => length + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}

const bucketBits = 11
const buckets = 1 << bucketBits

/** Least significant digits first: several times as fast as comparing where there are many. */
function sorted(values: Uint32Array): Uint32Array {
  if (values.length < 4 * buckets) return values.sort()
  let from: Uint32Array = values
  let to: Uint32Array = new Uint32Array(values.length)
  for (let shift = 0; shift < 32; shift += bucketBits) {
    const starts = new Uint32Array(buckets + 1)
    for (const value of from) starts[((value >>> shift) & (buckets - 1)) + 1]!++
    for (let at = 1; at <= buckets; at++) starts[at]! += starts[at - 1]!
    for (const value of from) to[starts[(value >>> shift) & (buckets - 1)]!++] = value
    ;[from, to] = [to, from]
  }
  return from
}
