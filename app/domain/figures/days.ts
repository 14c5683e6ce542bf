import { type Day, dayNumber, dayOf, isDay } from '../calendar.ts'

/**
 * Sums count days from 1970-01-01 in sixteen bits. What began earlier counts from the first of them,
 * and what ends after the last never ends; figures are asked for between the two.
 */
export const firstFigureDay: Day = '1970-01-01'
export const never = 65_535
export const lastFigureDay: Day = dayOf(never - 1)

/** Whether a text is a day that figures are asked for. */
export const isFigureDay = (text: string): text is Day =>
  isDay(text) && text >= firstFigureDay && text <= lastFigureDay

/** A day in an interval of `Span`s: `until` null becomes `never`. */
export const figureDay = (day: Day | null): number =>
  day === null ? never : Math.min(Math.max(dayNumber(day), 0), never)

/** Days from ≤ d < until as numbers. */
export type Span = { from: number; until: number }

const firstDays = new Map<number, number>()

/** The number of a year's 1 January. */
export function firstDayOfYear(year: number): number {
  let first = firstDays.get(year)
  if (first === undefined) {
    first = dayNumber(`${String(year).padStart(4, '0')}-01-01`)
    firstDays.set(year, first)
  }
  return first
}

/** The year of a day's number. */
export function yearOfNumber(day: number): number {
  const year = 1970 + Math.floor(day / 365.2425)
  if (day < firstDayOfYear(year)) return year - 1
  return day >= firstDayOfYear(year + 1) ? year + 1 : year
}
