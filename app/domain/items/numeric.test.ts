import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NumericItem, numeric } from './numeric.ts'

const item = (value: number, tolerance: number, unit?: string): NumericItem => ({
  id: 'share-of-reports',
  competency: 'digcomp.1.2',
  kind: 'numeric',
  prompt: { en: 'How much?', fr: 'Combien ?' },
  value,
  tolerance,
  unit,
})
const points = (of: NumericItem, written: string) => numeric.score(of, { kind: 'numeric', written })

test('both ends of the tolerance are inside, whatever binary fractions make of them', () => {
  expect(0.4 - 0.3).toBeGreaterThan(0.1)
  expect(points(item(0.3, 0.1), '0.4')).toBe(1)
  expect(points(item(0.3, 0.1), '0,2')).toBe(1)
  expect(points(item(12.5, 0.5), '13')).toBe(1)
  expect(points(item(12.5, 0.5), '12')).toBe(1)
})

test('what is just outside the tolerance is outside', () => {
  expect(points(item(0.3, 0.1), '0.4000001')).toBe(0)
  expect(points(item(12.5, 0.5), '11.999999')).toBe(0)
})

test('without tolerance only the number itself is right, however it is written', () => {
  const exact = item(0.3, 0)
  for (const written of ['0.3', '0,30', '.3', '+0.3']) expect(points(exact, written)).toBe(1)
  expect(points(exact, '0.3000001')).toBe(0)
  expect(points(item(0, 0), '-0')).toBe(1)
})

test('every number of thousandths at the edge is inside, the next one is outside', () => {
  const thousandths = fc.integer({ min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(thousandths, fc.nat(1e6), fc.constantFrom(-1, 1), (value, tolerance, side) => {
      const asked = item(value / 1000, tolerance / 1000)
      expect(points(asked, String((value + side * tolerance) / 1000))).toBe(1)
      expect(points(asked, String((value + side * (tolerance + 1)) / 1000))).toBe(0)
    }),
  )
})

test('the unit may be written behind the number', () => {
  const read = (answer: string) => numeric.read(item(12, 0, '%'), [], { answer: [answer] }, 'en')
  expect(read('12 %')).toEqual({ ok: true, value: { kind: 'numeric', written: '12' } })
  expect(read('12 km')).toEqual({ ok: false, refusal: 'not-a-number' })
  expect(read('%')).toEqual({ ok: false, refusal: 'not-a-number' })
})

test('the answer is kept as it was written', () => {
  const read = numeric.read(item(12.5, 0), [], { answer: [' 12,50 '] }, 'fr')
  expect(read).toEqual({ ok: true, value: { kind: 'numeric', written: '12,50' } })
})
