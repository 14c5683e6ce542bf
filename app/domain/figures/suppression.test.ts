import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenKeys, peopleMin } from './suppression.ts'

const sizes = (groups: Record<string, number>) => new Map(Object.entries(groups))
const hidden = (...filters: Record<string, number>[]) => [...hiddenKeys(filters.map(sizes))].sort()

test('a table without a small group is shown whole', () => {
  expect(hidden({ a: 10, b: 400, c: 0 })).toEqual([])
})

test('a small group takes the next smallest with it, or the total would betray it', () => {
  expect(hidden({ a: 3, b: 40, c: 400 })).toEqual(['a', 'b'])
  expect(hidden({ a: 3, b: 4, c: 40, d: 400 })).toEqual(['a', 'b', 'c'])
  expect(hidden({ a: 3, b: 8, c: 400 })).toEqual(['a', 'b'])
})

test('where nothing is left to take with it, nothing is shown', () => {
  expect(hidden({ a: 3, b: 40 })).toEqual(['a', 'b'])
  expect(hidden({ a: 3 })).toEqual(['a'])
})

test('a group that is small under one filter is hidden under all', () => {
  expect(hidden({ a: 100, b: 100, c: 100 }, { a: 100, b: 5, c: 90 })).toEqual(['a', 'b'])
})

test('a coarser sum that the reader knows does not betray a group either', () => {
  const groups = sizes({ a: 4, b: 60, c: 20, d: 90 })
  expect([...hiddenKeys([groups])].sort()).toEqual(['a', 'c'])
  expect([...hiddenKeys([groups], [['a', 'b']])].sort()).toEqual(['a', 'b'])
})

test('what is hidden above stays hidden, and is never the only one hidden', () => {
  const groups = sizes({ a: 20, b: 60, c: 30 })
  expect([...hiddenKeys([groups], [], ['a'])].sort()).toEqual(['a', 'c'])
  expect([...hiddenKeys([groups], [], ['z'])].sort()).toEqual(['z'])
})

test('no attack on one table finds a small group: not by subtraction from any known sum', () => {
  const table = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    fc.integer({ min: 0, max: 40 }),
  )
  fc.assert(
    fc.property(table, table, (first, second) => {
      const filters = [sizes(first), sizes(second)]
      const secret = hiddenKeys(filters)
      for (const groups of filters) {
        const present = [...groups].filter(([, size]) => size > 0)
        for (const [key, size] of present) {
          if (size < peopleMin) expect(secret.has(key)).toBe(true)
        }
        const total = present.reduce((sum, [, size]) => sum + size, 0)
        const shown = present.filter(([key]) => !secret.has(key))
        const rest = total - shown.reduce((sum, [, size]) => sum + size, 0)
        const restGroups = present.length - shown.length
        const nothingShown = shown.length === 0
        expect(rest === 0 || nothingShown || (restGroups > 1 && rest >= peopleMin)).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})
