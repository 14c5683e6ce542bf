import type { Chain, ChainsOf } from './chains.ts'
import { codeOf, slotOf } from './code.ts'
import { never, type Span } from './days.ts'
import { collected, type Entries, type Growing, growing, minusOne, plusOne } from './entries.ts'
import type { Place } from './places.ts'

/** Days on which a pair is in one part, by the part's number. */
export type PartSpan = Span & { part: number }

/** What one pair adds to the sums: its parts, and where its learner counts. Sorted and disjoint. */
export type Posted = { parts: readonly PartSpan[]; places: readonly Place[] }

/** Changes being added up. What is added later counts in what is asked for later. */
export type Summing = {
  add(pair: Posted): void
  /** The units that something was added for, the whole organisation among them. */
  unitIds(): string[]
  /** The changes of one unit, from itself and from below. */
  entriesOf(unitId: string): Entries
}

/**
 * Adds up what pairs add. Each adds one on the first day of each of its pieces and takes one after
 * the last. Changes are kept once, by the chain of units that they count towards.
 */
export function summing(chainsOf: ChainsOf): Summing {
  const direct = new Map<Chain, Growing>()
  return {
    add: (pair) => post(pair, chainsOf, direct),
    unitIds: () => [...new Set([...direct.keys()].flatMap(({ unitIds }) => unitIds))],
    entriesOf(unitId) {
      const below = [...direct].filter(([{ unitIds }]) => unitIds.includes(unitId))
      return collected(below.map(([, changes]) => changes.taken()))
    },
  }
}

/** The changes of each unit that the pairs count towards. */
export function* sumsOf(
  pairs: Iterable<Posted>,
  chainsOf: ChainsOf,
): Generator<[unitId: string, entries: Entries]> {
  const sums = summing(chainsOf)
  for (const pair of pairs) sums.add(pair)
  for (const unitId of sums.unitIds()) yield [unitId, sums.entriesOf(unitId)]
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
