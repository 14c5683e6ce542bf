import type { Text } from '#app/domain/text.ts'
import type { Order } from './kind.ts'

/** Something an item shows and shuffles. Its id is authored and stays on the server. */
export type Entry = { id: string; text: Text }

/** As shown: a token in place of the id. A token is a place in this attempt's order, no more. */
export type Shown = { token: string; text: Text }

/**
 * The entries in the order of an attempt. The order is applied to the entries sorted by their text,
 * so what is shown depends on the texts and the order alone: neither the authored sequence nor the
 * authored ids can show through, even to somebody who knows the order's seed.
 */
export function arrange<T extends Entry>(entries: readonly T[], order: Order): T[] {
  const sorted = [...entries].sort(
    (a, b) => compare(a.text.en, b.text.en) || compare(a.text.fr, b.text.fr) || compare(a.id, b.id),
  )
  return order.map((index) => {
    const entry = sorted[index]
    if (!entry || order.length !== sorted.length)
      throw new RangeError('The order is not the item’s')
    return entry
  })
}

export function show(arranged: readonly Entry[]): Shown[] {
  return arranged.map(({ text }, position) => ({ token: tokenAt(position), text }))
}

export function tokenAt(position: number): string {
  return String(position + 1)
}

/** The token of an authored id; undefined where the id is not among the entries. */
export function tokenOf(arranged: readonly Entry[], id: string): string | undefined {
  const position = arranged.findIndex((entry) => entry.id === id)
  return position < 0 ? undefined : tokenAt(position)
}

/** The entry that a token from a form stands for; undefined where it stands for none. */
export function entryAt<T extends Entry>(arranged: readonly T[], token: string): T | undefined {
  return arranged.find((_, position) => tokenAt(position) === token)
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
