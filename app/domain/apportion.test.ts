import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })

test.each([
  ['in proportion where it divides', [10, 20, 30], 6, [1, 2, 3]],
  ['the largest remainder has the last seat', [12, 8, 7], 10, [4, 3, 3]],
  ['equal claims: the earlier group goes first', [5, 5, 5], 10, [4, 3, 3]],
  ['at least one for the smallest', [30, 2, 1], 10, [8, 1, 1]],
  ['one each where there is just enough', [30, 2, 1], 3, [1, 1, 1]],
  ['the largest where there is not enough for all', [1, 30, 2], 2, [0, 1, 1]],
  ['everything where more is asked than there is', [2, 1], 9, [2, 1]],
  ['nothing of nothing', [], 5, []],
  ['nothing where nothing is asked', [3, 2], 0, [0, 0]],
])('%s', (_, groups, seats, shares) => {
  expect(apportion(groups, seats)).toEqual(shares)
})

test('all seats are given, and no group has more than it holds', () => {
  fc.assert(
    fc.property(sizes, fc.nat(200), (groups, seats) => {
      const given = apportion(groups, seats)
      expect(sum(given)).toBe(Math.min(seats, sum(groups)))
      for (const [group, share] of given.entries())
        expect(share).toBeLessThanOrEqual(groups[group] as number)
    }),
  )
})

test('every group has a seat while there is room', () => {
  fc.assert(
    fc.property(sizes, fc.nat(200), (groups, seats) => {
      fc.pre(seats >= groups.length)
      expect(Math.min(...apportion(groups, seats))).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('shares are within one of the proportional ones where every group deserves a seat', () => {
  fc.assert(
    fc.property(sizes, fc.nat(200), (groups, seats) => {
      const quotas = groups.map((size) => (size * Math.min(seats, sum(groups))) / sum(groups))
      fc.pre(quotas.every((quota) => quota >= 1))
      const given = apportion(groups, seats)
      for (const [group, share] of given.entries())
        expect(Math.abs(share - (quotas[group] as number))).toBeLessThan(1)
    }),
  )
})

test('a larger group never has fewer seats than a smaller one', () => {
  fc.assert(
    fc.property(sizes, fc.nat(200), (groups, seats) => {
      const largestFirst = [...groups].sort((a, b) => b - a)
      const given = apportion(largestFirst, seats)
      expect(given).toEqual([...given].sort((a, b) => b - a))
    }),
  )
})
