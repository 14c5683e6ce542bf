import type { Locale } from '#app/domain/text.ts'
import { formatNumber } from '#app/platform/i18n/translate.ts'

const units: Record<Locale, [string, string]> = { en: ['KB', 'MB'], fr: ['Ko', 'Mo'] }

/** "PDF, 120 KB", « PDF, 120 Ko ». */
export function fileWords(path: string, bytes: number, locale: Locale): string {
  const kind = path.slice(path.lastIndexOf('.') + 1).toUpperCase()
  const [kilo, mega] = units[locale]
  const large = bytes >= 1_000_000
  const amount = large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000)
  const number = formatNumber(amount, locale, large ? 1 : 0)
  return `${kind}, ${number}\u00a0${large ? mega : kilo}`
}
