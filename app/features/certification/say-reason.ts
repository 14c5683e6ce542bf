import { isDay } from '#app/domain/calendar.ts'
import type { Reason } from '#app/domain/standing.ts'
import type { Locale } from '#app/domain/text.ts'
import { formatDay, type Translate } from '#app/platform/i18n/translate.ts'

/** A reason of a standing as a sentence: `reasons.<code>` with its days in the reader's language. */
export function sayReason({ code, params }: Reason, t: Translate, locale: Locale): string {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    isDay(value) ? formatDay(value, locale) : value,
  ])
  return t(`reasons.${code}`, Object.fromEntries(said))
}
