import { expect, test } from 'vitest'
import { startOfDay } from './instant.ts'

const at = (text: string) => Date.parse(text)

test('a day begins at midnight on the wall, in winter and in summer', () => {
  expect(startOfDay('2026-01-15', 'Europe/Brussels')).toBe(at('2026-01-14T23:00:00Z'))
  expect(startOfDay('2026-06-15', 'Europe/Brussels')).toBe(at('2026-06-14T22:00:00Z'))
})

test('the days on which clocks change begin as others do', () => {
  expect(startOfDay('2026-03-29', 'Europe/Brussels')).toBe(at('2026-03-28T23:00:00Z'))
  expect(startOfDay('2026-03-30', 'Europe/Brussels')).toBe(at('2026-03-29T22:00:00Z'))
})

test('where clocks change at midnight the day begins when it first shows', () => {
  expect(startOfDay('2026-09-06', 'America/Santiago')).toBe(at('2026-09-06T04:00:00Z'))
})

test('the ends of the earth have days too', () => {
  expect(startOfDay('2026-01-15', 'Pacific/Kiritimati')).toBe(at('2026-01-14T10:00:00Z'))
  expect(startOfDay('2026-01-15', 'Pacific/Niue')).toBe(at('2026-01-15T11:00:00Z'))
})
