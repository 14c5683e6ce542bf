import type { Status } from '#app/domain/standing.ts'
import type { Locale } from '#app/domain/text.ts'
import { formatDay, type Translate } from '#app/platform/i18n/translate.ts'

type Dated = { status: Status; lastDay: string | null }

/** By when something is to be done, as a sentence or in a few words. */
export function byWords(
  t: Translate,
  locale: Locale,
  { status, lastDay }: Dated,
  length: 'by' | 'short',
): string {
  if (lastDay === null) return t(`learn.${length}.none`)
  return t(`learn.${length}.${status}`, { day: formatDay(lastDay, locale) })
}
