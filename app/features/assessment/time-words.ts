import type { Locale } from '#app/domain/text.ts'
import type { Translate } from '#app/platform/i18n/translate.ts'

const minuteMs = 60_000
const clocks = new Map<string, Intl.DateTimeFormat>()

/** "14:05" on the wall in that zone. */
export function clockTime(ms: number, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone}`
  const known = clocks.get(key) ?? new Intl.DateTimeFormat(tagOf(locale), { ...short, timeZone })
  clocks.set(key, known)
  return known.format(ms)
}

const short = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const tagOf = (locale: Locale) => (locale === 'en' ? 'en-GB' : 'fr-FR')

/** How long is left, rounded up to the minute. */
export function timeLeftWords(leftMs: number, t: Translate): string {
  if (leftMs < minuteMs) return t('assess.time.last-minute')
  return t('assess.time.left', { minutes: Math.ceil(leftMs / minuteMs) })
}
