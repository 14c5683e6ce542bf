import type { Locale } from '#app/domain/text.ts'

/** Says a message of `content/messages` (ICU message format). Throws for an unknown key. */
export type Translate = (key: string, params?: Record<string, string | number>) => string

const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' }
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function dates(locale: Locale, key: string, options: Intl.DateTimeFormatOptions) {
  const id = `${locale}/${key}`
  if (!cache.has(id)) cache.set(id, new Intl.DateTimeFormat(tags[locale], options))
  return cache.get(id) as Intl.DateTimeFormat
}

function numbers(locale: Locale, key: string, options: Intl.NumberFormatOptions) {
  const id = `${locale}/#${key}`
  if (!cache.has(id)) cache.set(id, new Intl.NumberFormat(tags[locale], options))
  return cache.get(id) as Intl.NumberFormat
}

/** "3 March 2027", « 3 mars 2027 ». */
export function formatDay(day: string, locale: Locale): string {
  const format = dates(locale, 'day', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const text = format.format(new Date(`${day}T00:00:00Z`))
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** "3 March 2027 at 14:05" in the organisation's time zone. */
export function formatInstant(ms: number, locale: Locale, timeZone: string): string {
  return dates(locale, `instant/${timeZone}`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(ms)
}

/** "March 2027", « mars 2027 ». */
export function formatMonth(day: string, locale: Locale, month: 'long' | 'short' = 'long'): string {
  const format = dates(locale, `month-${month}`, { month, year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`))
}

export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return numbers(locale, `n${decimals}`, { maximumFractionDigits: decimals }).format(value)
}

/** A rate of 0–1 as "78.3%", « 78,3 % »; "–" when there is none. */
export function formatRate(rate: number | null, locale: Locale, decimals = 1): string {
  if (rate === null) return '–'
  const options = {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const
  return numbers(locale, `p${decimals}`, options).format(rate)
}
