import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './byte-range.ts'

test('the first bytes, the bytes from a place on, and the last bytes are read', () => {
  expect(readRange('bytes=0-99', 1000)).toEqual({ first: 0, last: 99 })
  expect(readRange('bytes=400-', 1000)).toEqual({ first: 400, last: 999 })
  expect(readRange('bytes=-200', 1000)).toEqual({ first: 800, last: 999 })
})

test('a range that reaches beyond the end is cut at the end', () => {
  expect(readRange('bytes=900-5000', 1000)).toEqual({ first: 900, last: 999 })
  expect(readRange('bytes=-5000', 1000)).toEqual({ first: 0, last: 999 })
})

test('a range without a byte of the body cannot be satisfied', () => {
  expect(readRange('bytes=1000-', 1000)).toBe('unsatisfiable')
  expect(readRange('bytes=-0', 1000)).toBe('unsatisfiable')
  expect(readRange('bytes=0-', 0)).toBe('unsatisfiable')
  expect(readRange('bytes=-5', 0)).toBe('unsatisfiable')
})

test('what is no single range of bytes asks for everything', () => {
  const ignored = [null, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=0-1', 'x']
  for (const header of ignored) expect(readRange(header, 1000)).toBeNull()
})

test('whatever is asked, no byte outside the body is promised', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.nat(5000), (text, size) => {
      const range = readRange(`bytes=${text}`, size)
      if (range === null || range === 'unsatisfiable') return
      expect(range.first).toBeGreaterThanOrEqual(0)
      expect(range.first).toBeLessThanOrEqual(range.last)
      expect(range.last).toBeLessThan(size)
    }),
  )
})
