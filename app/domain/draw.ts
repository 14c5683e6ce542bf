import { apportion } from './apportion.ts'
import { type Item, slots } from './items/item.ts'
import { chanceFrom, shuffle } from './seeded.ts'

/** What one attempt asks, in its order, and in which order each item shows what it shuffles. */
export type Draw = { itemIds: string[]; orders: Record<string, number[]> }

/**
 * Draws `count` items, all where the pool has fewer. Each competency of the pool is given its share
 * (see `apportion`). The draw depends on the seed and on the set of items, not on how the pool is
 * sorted, so that it can be made again from the seed and the course version.
 */
export function draw(pool: readonly Item[], count: number, seed: string): Draw {
  const chance = chanceFrom(seed)
  // Groups with equal claims to the last seat take turns from draw to draw.
  const groups = shuffle(byCompetency(pool), chance)
  const seats = apportion(
    groups.map((items) => items.length),
    count,
  )
  const drawn = groups.flatMap((items, group) => shuffle(items, chance).slice(0, seats[group]))
  return {
    itemIds: shuffle(drawn, chance).map(({ id }) => id),
    orders: Object.fromEntries(drawn.map((item) => [item.id, orderFor(item, seed)])),
  }
}

/** An item's order hangs on the seed and the item alone, whatever else is drawn. */
function orderFor(item: Item, seed: string): number[] {
  const places = Array.from({ length: slots(item) }, (_, place) => place)
  return shuffle(places, chanceFrom(`${seed}/${item.id}`))
}

function byCompetency(pool: readonly Item[]): Item[][] {
  const sorted = [...pool].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const groups = new Map<string, Item[]>()
  for (const item of sorted) {
    const group = groups.get(item.competency)
    if (group) group.push(item)
    else groups.set(item.competency, [item])
  }
  return [...groups.values()]
}
