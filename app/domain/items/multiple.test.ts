import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MultipleItem, multiple } from './multiple.ts'

const text = (en: string) => ({ en, fr: en })
const item: MultipleItem = {
  id: 'signs-of-phishing',
  competency: 'digcomp.4.1',
  kind: 'multiple',
  prompt: text('Which?'),
  options: [
    { id: 'a', text: text('A'), right: true },
    { id: 'b', text: text('B'), right: true },
    { id: 'c', text: text('C'), right: true },
    { id: 'd', text: text('D') },
    { id: 'e', text: text('E') },
  ],
}
const order = [0, 1, 2, 3, 4]
const points = (...chosen: string[]) => multiple.score(item, { kind: 'multiple', chosen })

test('part of the right options earns part of the point', () => {
  expect(points('a', 'b', 'c')).toBe(1)
  expect(points('a', 'b')).toBeCloseTo(2 / 3)
  expect(points('a')).toBeCloseTo(1 / 3)
})

test('a wrong option costs as much as a right one earns, but never more than nothing', () => {
  expect(points('a', 'b', 'c', 'd')).toBeCloseTo(2 / 3)
  expect(points('a', 'd')).toBe(0)
  expect(points('d', 'e')).toBe(0)
})

test('an option sent twice counts once', () => {
  expect(points('a', 'a')).toBeCloseTo(1 / 3)
  expect(multiple.read(item, order, { answer: ['2', '2'] }, 'en')).toEqual({
    ok: true,
    value: { kind: 'multiple', chosen: ['b'] },
  })
})

test('an option that was not offered is refused together with the others', () => {
  expect(multiple.read(item, order, { answer: ['1', '6'] }, 'en')).toEqual({
    ok: false,
    refusal: 'unknown-option',
  })
})

test('one more right option never lowers the score, one more wrong option never raises it', () => {
  const some = fc.subarray(['a', 'b', 'c', 'd', 'e'])
  fc.assert(
    fc.property(some, fc.constantFrom('a', 'b', 'c', 'd', 'e'), (chosen, more) => {
      fc.pre(!chosen.includes(more))
      const gain = points(...chosen, more) - points(...chosen)
      expect('abc'.includes(more) ? gain : -gain).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('an item without a right option scores 0 instead of failing', () => {
  const keyless = { ...item, options: [{ id: 'd', text: text('D') }] }
  expect(multiple.score(keyless, { kind: 'multiple', chosen: ['d'] })).toBe(0)
})
