/** A civil date, 'YYYY-MM-DD', between `earliestDay` and `latestDay`. Days compare as text. */
export type Day = string

export const earliestDay: Day = '0001-01-01'
export const latestDay: Day = '9999-12-31'

const dayMs = 86_400_000

/** Whole days since 1970-01-01. Written out because a rebuild calls it millions of times. */
export function dayNumber(day: Day): number {
  // The calendar year is counted from March, so that the leap day comes last.
  const month = monthPart(day)
  const year = yearOf(day) - (month <= 2 ? 1 : 0)
  const monthFromMarch = month <= 2 ? month + 9 : month - 3
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + datePart(day)
  return 365 * year + leapDays + dayOfYear - 719_469
}

const earliest = dayNumber(earliestDay)
const latest = dayNumber(latestDay)
const written = new Map<number, Day>()

/** The day with this number; what lies outside the calendar becomes its nearer end. */
export function dayOf(number: number): Day {
  const known = written.get(number)
  if (known !== undefined) return known
  const inside = Math.min(Math.max(number, earliest), latest)
  const day = new Date(inside * dayMs).toISOString().slice(0, 10)
  // Only the century and a half people work with is kept, so that memory stays bounded.
  if (number >= 0 && number < 55_000) written.set(number, day)
  return day
}

export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  dayOf(dayNumber(value)) === value

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days)

/** Days from a to b; negative when b comes first. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a)

/** The same date so many months on, or the last of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + monthPart(day) - 1 + months
  const year = Math.floor(count / 12)
  if (year < 1) return earliestDay
  if (year > 9999) return latestDay
  const month = count - year * 12 + 1
  const date = Math.min(datePart(day), daysInMonth(year, month))
  return dayFrom(year, month, date)
}

export const dayFrom = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`

/** Days of a month (1–12) of that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const minDay = (a: Day, b: Day): Day => (a < b ? a : b)

export const maxDay = (a: Day, b: Day): Day => (a > b ? a : b)

/** 'YYYY-MM' */
export const monthOf = (day: Day): string => day.slice(0, 7)

const formats = new Map<string, Intl.DateTimeFormat>()

/** The civil date that a calendar on the wall shows there at that instant. Throws on an unknown zone. */
export function dayIn(instantMs: number, timeZone: string): Day {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of format.formatToParts(instantMs)) part[type] = value
  return dayFrom(Number(part.year), Number(part.month), Number(part.day))
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

function digit(day: Day, at: number): number {
  return day.charCodeAt(at) - 48
}

export function yearOf(day: Day): number {
  return digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
}

function monthPart(day: Day): number {
  return digit(day, 5) * 10 + digit(day, 6)
}

function datePart(day: Day): number {
  return digit(day, 8) * 10 + digit(day, 9)
}
