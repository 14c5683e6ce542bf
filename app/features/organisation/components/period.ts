import { addDays, earliestDay } from '#app/domain/calendar.ts'
import { hasDays, type Interval } from '#app/domain/interval.ts'
import type { Locale } from '#app/domain/text.ts'
import { formatDay, type Translate } from '#app/platform/i18n/translate.ts'

/** An interval as people say it: with the last day on which it holds, not the first on which not. */
export function periodInWords(t: Translate, locale: Locale, interval: Interval): string {
  const from = formatDay(interval.from, locale)
  if (interval.until === null) {
    if (interval.from === earliestDay) return t('person.period.always')
    return t('person.period.since', { from })
  }
  if (!hasDays(interval)) return t('person.period.never')
  const last = addDays(interval.until, -1)
  if (last === interval.from) return t('person.period.one-day', { from })
  if (interval.from === earliestDay)
    return t('person.period.until', { lastDay: formatDay(last, locale) })
  return t('person.period.between', { from, lastDay: formatDay(last, locale) })
}
