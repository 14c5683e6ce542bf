import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayIn,
  dayNumber,
  dayOf,
  daysBetween,
  earliestDay,
  isDay,
  latestDay,
  maxDay,
  minDay,
  monthOf,
} from '#app/domain/calendar.ts'

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map(dayOf)
const nearDay = fc.integer({ min: -20_000, max: 60_000 }).map(dayOf)

describe('a day', () => {
  test.each(['2024-02-29', '2000-02-29', '2027-12-31', earliestDay, latestDay])(
    '%s is one',
    (day) => expect(isDay(day)).toBe(true),
  )

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-1-1',
    '2024-01-01T00:00',
    '2024-01-01\n',
    '',
    20240101,
    null,
  ])('%s is not', (value) => expect(isDay(value)).toBe(false))

  test('numbers and days are each other’s inverse, and agree with the calendar of the machine', () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isDay(day)).toBe(true)
        expect(dayOf(dayNumber(day))).toBe(day)
        expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
      }),
    ))

  test('every day of four centuries follows the one before', () => {
    const first = dayNumber('1899-12-31')
    const days = Array.from({ length: 400 * 366 }, (_, later) => dayOf(first + later))
    const wrong = days.filter((day, at) => {
      const before = days[at - 1]
      return dayNumber(day) !== first + at || (before !== undefined && day <= before)
    })
    expect(wrong).toEqual([])
  })

  test('days outside the calendar become its nearer end instead of nonsense', () => {
    expect(addDays(latestDay, 1)).toBe(latestDay)
    expect(addDays(earliestDay, -1)).toBe(earliestDay)
    expect(addMonths('9999-01-31', 12)).toBe(latestDay)
    expect(addMonths('0001-01-31', -2)).toBe(earliestDay)
  })

  test('adding days and counting them agree', () =>
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    ))

  test('the earlier and the later of two, and the month', () => {
    expect(minDay('2027-01-31', '2027-02-01')).toBe('2027-01-31')
    expect(maxDay('2027-01-31', '2027-02-01')).toBe('2027-02-01')
    expect(monthOf('2027-02-01')).toBe('2027-02')
  })
})

describe('adding months', () => {
  test.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-02-28', 36, '2028-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-12-15', 24, '2028-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, expected) =>
    expect(addMonths(day, months)).toBe(expected),
  )

  test('lands in the month meant, on the same date or the month’s last', () =>
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -600, max: 1200 }), (day, months) => {
        const landed = addMonths(day, months)
        const count = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        expect(isDay(landed)).toBe(true)
        expect(count(landed) - count(day)).toBe(months)
        const isLast = monthOf(addDays(landed, 1)) !== monthOf(landed)
        const [from, to] = [day.slice(8), landed.slice(8)]
        expect(to === from || (to < from && isLast)).toBe(true)
      }),
    ))
})

describe('the day on the wall', () => {
  const at = (instant: string, zone: string) => dayIn(Date.parse(instant), zone)

  test('turns at midnight there, in winter and in summer', () => {
    expect(at('2027-01-15T22:59:59.999Z', 'Europe/Brussels')).toBe('2027-01-15')
    expect(at('2027-01-15T23:00:00Z', 'Europe/Brussels')).toBe('2027-01-16')
    expect(at('2027-07-15T21:59:59.999Z', 'Europe/Brussels')).toBe('2027-07-15')
    expect(at('2027-07-15T22:00:00Z', 'Europe/Brussels')).toBe('2027-07-16')
  })

  test('is right around the nights when the clocks change', () => {
    // 28 March 2027 has 23 hours in Brussels, 31 October 2027 has 25.
    expect(at('2027-03-27T23:00:00Z', 'Europe/Brussels')).toBe('2027-03-28')
    expect(at('2027-03-28T21:59:59Z', 'Europe/Brussels')).toBe('2027-03-28')
    expect(at('2027-03-28T22:00:00Z', 'Europe/Brussels')).toBe('2027-03-29')
    expect(at('2027-10-30T22:00:00Z', 'Europe/Brussels')).toBe('2027-10-31')
    expect(at('2027-10-31T22:59:59Z', 'Europe/Brussels')).toBe('2027-10-31')
    expect(at('2027-10-31T23:00:00Z', 'Europe/Brussels')).toBe('2027-11-01')
  })

  test('is right where midnight itself is skipped, where a whole day was, and at half hours', () => {
    expect(at('2018-11-04T02:59:59Z', 'America/Sao_Paulo')).toBe('2018-11-03')
    expect(at('2018-11-04T03:00:00Z', 'America/Sao_Paulo')).toBe('2018-11-04')
    expect(at('2011-12-30T09:59:59Z', 'Pacific/Apia')).toBe('2011-12-29')
    expect(at('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-31')
    expect(at('2027-02-28T18:29:59Z', 'Asia/Kolkata')).toBe('2027-02-28')
    expect(at('2027-02-28T18:30:00Z', 'Asia/Kolkata')).toBe('2027-03-01')
  })

  test('never goes back, and is at most a day from that in Greenwich', () => {
    const zone = fc.constantFrom('Europe/Paris', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC')
    const instant = fc.integer({ min: Date.UTC(1996, 0), max: Date.UTC(2060, 0) })
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 0, max: 1e9 }), (zone, ms, later) => {
        expect(dayIn(ms, zone) <= dayIn(ms + later, zone)).toBe(true)
        expect(Math.abs(dayNumber(dayIn(ms, zone)) - Math.floor(ms / 86_400_000))).toBeLessThan(2)
        expect(isDay(dayIn(ms, zone))).toBe(true)
      }),
    )
  })

  test('an unknown time zone is refused', () => {
    expect(() => dayIn(0, 'Europe/Atlantis')).toThrow(RangeError)
  })
})
