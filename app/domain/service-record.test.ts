import { expect, test } from 'vitest'
import { cutAt, endLast, lastOf, succeed } from './service-record.ts'

const a = { from: '2025-01-01', until: '2025-06-01' }
const b = { from: '2025-06-01', until: null }

test('what ends before a day stays the same object; the rest ends there or never was', () => {
  const cut = cutAt([a, b], '2025-07-01')
  expect(cut[0]).toBe(a)
  expect(cut[1]).toEqual({ from: '2025-06-01', until: '2025-07-01' })
  expect(cutAt([a, b], '2025-06-01')).toEqual([a])
  expect(cutAt([a, b], '2025-01-01')).toEqual([])
})

test('the last one ends on a day, earlier or later than before, or goes on without an end', () => {
  expect(endLast([b, a], '2025-09-01')).toEqual([a, { from: '2025-06-01', until: '2025-09-01' }])
  const ended = endLast([a, b], '2025-09-01')
  expect(endLast(ended, '2025-12-01').at(-1)?.until).toBe('2025-12-01')
  expect(endLast(ended, null).at(-1)?.until).toBeNull()
  expect(endLast([a, b], '2025-06-01')).toEqual([a])
  expect(endLast([], '2025-06-01')).toEqual([])
  expect(lastOf([b, a])).toBe(b)
})

test('a new posting takes over, and lasts as long as the one before would have', () => {
  const planned = { from: '2025-06-01', until: '2026-01-01' }
  expect(succeed([a, planned], { from: '2025-09-01' })).toEqual([
    a,
    { from: '2025-06-01', until: '2025-09-01' },
    { from: '2025-09-01', until: '2026-01-01' },
  ])
  expect(succeed([a], { from: '2026-03-01' })).toEqual([a, { from: '2026-03-01', until: null }])
  expect(succeed([b], { from: '2025-06-01' })).toEqual([{ from: '2025-06-01', until: null }])
})
