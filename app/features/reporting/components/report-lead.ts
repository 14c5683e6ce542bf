import type { Locale } from '#app/domain/text.ts'
import { formatDay, formatRate, type Translate } from '#app/platform/i18n/translate.ts'
import type { ReportPage } from '../report-page.server.ts'

/** The page's first answer, in one sentence. */
export function reportLead(page: ReportPage, t: Translate, locale: Locale): string {
  const { total, query, certification } = page
  const unit = page.unit ? page.unit.name[locale] : t('report.whole')
  const words = { day: formatDay(query.asOf, locale), unit }
  if (!total) return t('report.lead-hidden', words)
  if (total.rate === null) return t('report.lead-none', words)
  const rate = formatRate(total.rate, locale)
  return certification
    ? t('report.lead-certification', { ...words, rate, certification })
    : t('report.lead', { ...words, rate })
}
