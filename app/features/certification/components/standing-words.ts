import { addDays, isDay } from '#app/domain/calendar.ts'
import type { Reason, Status } from '#app/domain/standing.ts'
import type { Locale } from '#app/domain/text.ts'
import { formatDay, type Translate } from '#app/platform/i18n/translate.ts'
import type { Tone } from '#app/ui/mark.tsx'

const tones: Record<Status, Tone> = {
  certified: 'good',
  renewalOpen: 'attention',
  inGrace: 'attention',
  inTime: 'info',
  overdue: 'danger',
  waived: 'neutral',
  revoked: 'danger',
  lapsed: 'neutral',
  notRequired: 'neutral',
}

/** How a status is shown: its word, and the tone of its shape and colour. */
export function statusWords(t: Translate, status: Status): { tone: Tone; word: string } {
  return { tone: tones[status], word: t(`standing.status.${status}`) }
}

/** A reason as a sentence, its days written out. */
export function reasonWords(t: Translate, locale: Locale, { code, params }: Reason): string {
  const said = Object.entries(params).map(([name, value]) => {
    if (name === 'source') return [name, t(`standing.source.${value}`)]
    return [name, typeof value === 'string' && isDay(value) ? formatDay(value, locale) : value]
  })
  return t(`standing.reason.${code}`, { why: '', ...Object.fromEntries(said) })
}

/** The last valid day before an expiry: screens never show the first invalid one. */
export function lastValidDay(expiresOn: string, locale: Locale): string {
  return formatDay(addDays(expiresOn, -1), locale)
}
