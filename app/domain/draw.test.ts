import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from './draw.ts'
import type { Item } from './items/item.ts'

const text = (en: string) => ({ en, fr: en })
const entriesOf = (n: number) =>
  Array.from({ length: n }, (_, index) => ({ id: `e${index}`, text: text(`Entry ${index}`) }))

/** A pool of so many items for each competency, of several kinds. */
function poolOf(...sizes: number[]): Item[] {
  return sizes.flatMap((size, competency) =>
    Array.from({ length: size }, (_, index): Item => {
      const base = {
        id: `item-${competency}-${index}`,
        competency: `digcomp.${competency}`,
        prompt: text('?'),
      }
      return index % 2 === 0
        ? { ...base, kind: 'ordering', entries: entriesOf(3 + (index % 3)) }
        : { ...base, kind: 'boolean', right: true }
    }),
  )
}
const aPool = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 })
  .map((sizes) => poolOf(...sizes))
const competenciesOf = (ids: string[]) => ids.map((id) => id.split('-')[1])

test('the same seed draws the same for ever, on every machine', () => {
  expect(draw(poolOf(3, 2), 3, 'attempt-1')).toEqual({
    itemIds: ['item-1-1', 'item-0-2', 'item-0-1'],
    orders: { 'item-0-1': [], 'item-0-2': [0, 2, 3, 4, 1], 'item-1-1': [] },
  })
})

test('the draw does not depend on how the pool is sorted', () => {
  fc.assert(
    fc.property(aPool, fc.nat(30), fc.string(), (pool, count, seed) => {
      expect(draw([...pool].reverse(), count, seed)).toEqual(draw(pool, count, seed))
    }),
  )
})

test('what is drawn is in the pool, once, and as many as asked for', () => {
  fc.assert(
    fc.property(aPool, fc.nat(30), fc.string(), (pool, count, seed) => {
      const { itemIds } = draw(pool, count, seed)
      const ids = pool.map(({ id }) => id)
      expect(itemIds).toHaveLength(Math.min(count, pool.length))
      expect(new Set(itemIds).size).toBe(itemIds.length)
      expect(itemIds.filter((id) => !ids.includes(id))).toEqual([])
    }),
  )
})

test('every competency is asked about while there is room, in proportion to its items', () => {
  const { itemIds } = draw(poolOf(16, 8, 1), 10, 'attempt-1')
  const asked = competenciesOf(itemIds)
  expect(['0', '1', '2'].map((c) => asked.filter((each) => each === c).length)).toEqual([6, 3, 1])
})

test('each competency has a number of questions within one of its proportional share', () => {
  fc.assert(
    fc.property(aPool, fc.nat(30), fc.string(), (pool, count, seed) => {
      const ids = pool.map(({ id }) => id)
      const n = Math.min(count, pool.length)
      const share = (c: string | undefined, list: string[]) =>
        competenciesOf(list).filter((each) => each === c).length
      const quota = (c: string | undefined) => (n * share(c, ids)) / pool.length
      const all = [...new Set(competenciesOf(ids))]
      fc.pre(all.every((c) => quota(c) >= 1))
      const { itemIds } = draw(pool, count, seed)
      for (const c of all) expect(Math.abs(share(c, itemIds) - quota(c))).toBeLessThan(1)
    }),
  )
})

test('each question drawn has an order that is a permutation of what it shuffles', () => {
  fc.assert(
    fc.property(aPool, fc.nat(30), fc.string(), (pool, count, seed) => {
      const { itemIds, orders } = draw(pool, count, seed)
      expect(Object.keys(orders).sort()).toEqual([...itemIds].sort())
      for (const id of itemIds) {
        const item = pool.find((each) => each.id === id)
        const length = item?.kind === 'ordering' ? item.entries.length : 0
        expect([...(orders[id] as number[])].sort()).toEqual([...Array(length).keys()])
      }
    }),
  )
})

test('over many seeds every question of a competency has the same chance', () => {
  const pool = poolOf(6, 3)
  const counts = new Map(pool.map(({ id }) => [id, 0]))
  for (let round = 0; round < 3000; round++) {
    for (const id of draw(pool, 3, `seed-${round}`).itemIds)
      counts.set(id, (counts.get(id) as number) + 1)
  }
  // Two of six and one of three: 1000 expected for each; four standard deviations are about 103.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(103)
})

test('over many seeds the questions of a competency come early and late alike', () => {
  const pool = poolOf(2, 2)
  const first = Array.from({ length: 1000 }, (_, n) => draw(pool, 2, `seed-${n}`).itemIds[0])
  const ofCompetency0 = competenciesOf(first as string[]).filter((c) => c === '0').length
  expect(Math.abs(ofCompetency0 - 500)).toBeLessThan(64)
})
