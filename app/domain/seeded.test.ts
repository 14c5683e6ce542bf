import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceFrom, murmur32, shuffle, xoshiro128 } from './seeded.ts'

test('the generator gives the numbers of its published reference', () => {
  const next = xoshiro128([1, 2, 3, 4])
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
    4258142804,
  ])
})

test.each([
  ['', 0, 0],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['a', 0x9747b28c, 0x7fa09ea6],
  ['aa', 0x9747b28c, 0x5d211726],
  ['aaa', 0x9747b28c, 0x283e0130],
  ['aaaa', 0x9747b28c, 0x5a97808a],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
  ['ππππππππ', 0x9747b28c, 0xd58063c1],
])('the hash of %j in lane %i is that of its published reference', (text, lane, hash) => {
  expect(murmur32(text, lane)).toBe(hash)
})

test('the same seed gives the same numbers for ever, another seed gives others', () => {
  const numbers = (seed: string) => {
    const chance = chanceFrom(seed)
    return Array.from({ length: 8 }, () => chance.below(1000))
  }
  expect(numbers('attempt-1')).toEqual([678, 740, 804, 904, 278, 9, 943, 570])
  expect(numbers('attempt-2')).not.toEqual(numbers('attempt-1'))
})

test('a number below n is a whole one from 0 to n − 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, n) => {
      const drawn = chanceFrom(seed).below(n)
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n).toBe(true)
    }),
  )
})

test('no number is favoured, even where n leaves a large remainder of what is drawn', () => {
  // A plain remainder would give numbers below 2³⁰ half of the time, twice their share.
  const n = 3 * 2 ** 30
  const chance = chanceFrom('fairness')
  const low = Array.from({ length: 6000 }, () => chance.below(n)).filter((x) => x < 2 ** 30)
  expect(low.length / 6000).toBeGreaterThan(0.3)
  expect(low.length / 6000).toBeLessThan(0.37)
})

test('shuffling keeps every element and each order comes about equally often', () => {
  const counts = new Map<string, number>()
  const chance = chanceFrom('orders')
  for (let round = 0; round < 6000; round++) {
    const order = shuffle(['a', 'b', 'c'], chance).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  // 1000 expected for each; four standard deviations are about 115.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(115)
})
