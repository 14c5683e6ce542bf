import { expect, test } from 'vitest'
import { chanceFrom } from '../seeded.ts'
import { added, addedAll, collected, minusOne, plusOne } from './entries.ts'

test('entries are added up code by code, and what cancels out is gone', () => {
  const a = Int32Array.of(1, 2, 5, -1, 9, 4)
  const b = Int32Array.of(2, 7, 5, 1, 12, 1)
  expect([...added(a, b)]).toEqual([1, 2, 2, 7, 9, 4, 12, 1])
  expect([...added(a, a, -1)]).toEqual([])
  expect([...addedAll([a, b, a])]).toEqual([1, 4, 2, 7, 5, -1, 9, 8, 12, 1])
})

test('few or many, ones are collected by code in order, up to the greatest code there is', () => {
  const chance = chanceFrom('entries')
  for (const [count, wide] of [[0], [10, true], [30_000, true], [30_000, false]] as const) {
    const counts = new Map<number, number>()
    const ones = Uint32Array.from({ length: count }, () => {
      const code = wide && chance.below(2) ? chance.below(2 ** 31) : chance.below(500)
      const sign = chance.below(2) ? 1 : -1
      counts.set(code, (counts.get(code) ?? 0) + sign)
      return sign === 1 ? plusOne(code) : minusOne(code)
    })
    const expected = [...counts].filter(([, n]) => n !== 0).sort(([a], [b]) => a - b)
    const lists = [ones.slice(0, 7), ones.slice(7)]
    expect([...collected(lists)]).toEqual(expected.flat())
  }
})
