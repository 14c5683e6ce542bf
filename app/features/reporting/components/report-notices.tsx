import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ReportPage } from '../report-page.server.ts'

/** report: what must be known to read the figures rightly. */
export function ReportNotices({ page }: { page: ReportPage }) {
  const { t, locale } = usePage()
  const { query, knownOn, today, hidden } = page
  const day = formatDay(knownOn, locale)
  return (
    <>
      {query.asOf > today && (
        <Notice title={t('report.notice.floor-title')}>
          <p>{t('report.notice.floor')}</p>
        </Notice>
      )}
      {knownOn !== today && (
        <Notice title={t('report.notice.known-title', { day })}>
          <p>{t('report.notice.known', { day })}</p>
        </Notice>
      )}
      {hidden && (
        <Notice title={t('report.notice.hidden-title')}>
          <p>{t('report.notice.hidden')}</p>
        </Notice>
      )}
    </>
  )
}
