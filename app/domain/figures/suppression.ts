/** Readers of aggregates never see a group of fewer people than this. */
export const peopleMin = 10

/** How many people each group has, by key, under one filter. Groups of nobody may be left out. */
export type Sizes = ReadonlyMap<string, number>

/**
 * The groups of a table that such a reader must not see: those that are too small under any of the
 * filters, and so many others that what remains of a known sum, which anybody can work out, is never
 * of one group alone nor of too few people. `known` are the sets of keys whose sums the reader
 * knows: always all of them, and those of coarser groups. `already` are keys that are hidden anyway.
 */
export function hiddenKeys(
  filters: readonly Sizes[],
  known: readonly (readonly string[])[] = [],
  already: Iterable<string> = [],
): Set<string> {
  const hidden = new Set(already)
  for (const sizes of filters) {
    for (const [key, size] of sizes) if (size > 0 && size < peopleMin) hidden.add(key)
  }
  const all = [...new Set(filters.flatMap((sizes) => [...sizes.keys()]))]
  const sums = [...known, all].flatMap((keys) => filters.map((sizes) => ({ keys, sizes })))
  let changed = hidden.size > 0
  while (changed) {
    changed = false
    for (const { keys, sizes } of sums) {
      const next = nextToHide(keys, sizes, hidden)
      if (next === null) continue
      hidden.add(next)
      changed = true
    }
  }
  return hidden
}

/** The smallest group still shown, where what is hidden of a sum could be worked out. */
function nextToHide(keys: readonly string[], sizes: Sizes, hidden: Set<string>): string | null {
  const present = keys.filter((key) => (sizes.get(key) ?? 0) > 0)
  const secret = present.filter((key) => hidden.has(key))
  if (secret.length === 0) return null
  const people = secret.reduce((sum, key) => sum + sizes.get(key)!, 0)
  if (secret.length > 1 && people >= peopleMin) return null
  const shown = present.filter((key) => !hidden.has(key))
  shown.sort((a, b) => sizes.get(a)! - sizes.get(b)! || (a < b ? -1 : 1))
  return shown[0] ?? null
}

/** Too few people to be seen, but not nobody. */
export const isTooFew = (size: number): boolean => size > 0 && size < peopleMin
