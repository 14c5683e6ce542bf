import type { Chain, ChainsOf } from './chains.ts'
import { codeOf, slotOf } from './code.ts'
import { never, type Span } from './days.ts'
import { collected, type Entries, type Growing, growing, minusOne, plusOne } from './entries.ts'
import type { Place } from './places.ts'

/** Days on which a pair is in one part, by the part's number. */
export type PartSpan = Span & { part: number }

/** What one pair adds to the sums: its parts, and where its learner counts. Sorted and disjoint. */
export type Posted = { parts: readonly PartSpan[]; places: readonly Place[] }

/**
 * The changes of each unit that the pairs count towards, themselves and through units below. A pair
 * adds one on the first day of each of its pieces and takes one after the last.
 */
export function* sumsOf(
  pairs: Iterable<Posted>,
  chainsOf: ChainsOf,
): Generator<[unitId: string, entries: Entries]> {
  const direct = new Map<Chain, Growing>()
  for (const pair of pairs) post(pair, chainsOf, direct)
  const below = new Map<string, Growing[]>()
  for (const [{ unitIds }, changes] of direct) {
    for (const unitId of unitIds) {
      if (!below.get(unitId)?.push(changes)) below.set(unitId, [changes])
    }
  }
  for (const [unitId, changes] of below) yield [unitId, collected(joined(changes))]
}

function post({ parts, places }: Posted, chainsOf: ChainsOf, direct: Map<Chain, Growing>): void {
  for (const place of places) {
    for (const part of parts) {
      if (part.from >= place.until) break
      if (part.until <= place.from) continue
      for (const chain of chainsOf(place.unitId)) {
        const from = Math.max(part.from, place.from, chain.from)
        const until = Math.min(part.until, place.until, chain.until)
        if (from >= until) continue
        let changes = direct.get(chain)
        if (!changes) {
          changes = growing()
          direct.set(chain, changes)
        }
        change(changes, { from, until }, part.part, place.keys)
      }
    }
  }
}

function change(changes: Growing, { from, until }: Span, part: number, keys: readonly number[]) {
  for (const key of keys) {
    const slot = slotOf(key, part)
    changes.push(plusOne(codeOf(from, slot)))
    if (until < never) changes.push(minusOne(codeOf(until, slot)))
  }
}

function joined(lists: readonly Growing[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((length, list) => length + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list.taken(), at)
    at += list.length
  }
  return all
}
