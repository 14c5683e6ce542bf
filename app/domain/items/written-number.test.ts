import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf, readNumber } from './written-number.ts'

const read = (written: string, locale: 'en' | 'fr' = 'fr') => {
  const number = readNumber(written, locale)
  return number.ok ? number.value : number.refusal
}

test.each([
  ['12.5', 12.5],
  ['12,5', 12.5],
  [' 12,5 ', 12.5],
  ['+7', 7],
  ['-0,5', -0.5],
  ['\u22123', -3],
  ['.5', 0.5],
  ['12.', 12],
  ['007', 7],
  ['-0', 0],
  ['1 234 567,8', 1234567.8],
  ['1\u00a0234', 1234],
  ['1\u202f234,25', 1234.25],
])('%j is the number %d', (written, value) => {
  expect(read(written)).toBe(value)
})

test.each([
  '',
  ' ',
  ',',
  '-',
  '12 5',
  '1 2345',
  '1,2,3',
  '1.234,5',
  '1e3',
  '0x10',
  'NaN',
  '٣',
  '5 km',
  '--1',
])('%j is not a number', (written) => {
  expect(read(written)).toBe('not-a-number')
})

test('to an English reader 1,234 may be a thousand, so it is asked again instead of marked wrong', () => {
  expect(read('1,234', 'en')).toBe('ambiguous-number')
  expect(read('-12,500', 'en')).toBe('ambiguous-number')
  expect(read('1,234', 'fr')).toBe(1.234)
  expect(read('0,125', 'en')).toBe(0.125)
  expect(read('1,23', 'en')).toBe(1.23)
  expect(read('1.234', 'en')).toBe(1.234)
})

test('forty characters are read, forty-one are not', () => {
  expect(read('1'.repeat(40))).toBe(Number('1'.repeat(40)))
  expect(read('1'.repeat(41))).toBe('too-long')
})

test('a number is read as written by French and English machines alike', () => {
  const decimal = fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1000)
  const inFrench = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 })
  fc.assert(
    fc.property(decimal, (value) => {
      expect(numberOf(String(value))).toBe(value + 0)
      expect(read(inFrench.format(value))).toBe(value + 0)
    }),
  )
})
