import type { Figure } from '#app/domain/figures/figure.ts'
import { formatDay, formatNumber, formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { KeyFigure, KeyFigures } from '#app/ui/key-figure.tsx'
import type { ReportPage } from '../report-page.server.ts'

/** report: the rate and its change, and the figures about whole people beside it. */
export function RateFigures({ page }: { page: ReportPage }) {
  const { t, locale } = usePage()
  const { total, everyone, leaders, hasProgrammes } = page
  if (!total) return null
  const count = (value: number) => formatNumber(value, locale)
  const of = (figure: Figure) => ({
    certified: count(figure.certified),
    required: count(figure.required),
  })
  return (
    <KeyFigures>
      <KeyFigure
        value={formatRate(total.rate, locale)}
        sentence={t('report.figures.rate')}
        note={<Change page={page} />}
      />
      <KeyFigure
        value={count(total.overdue)}
        sentence={t('report.figures.overdue', { count: total.overdue })}
        note={t('report.figures.overdue-note', { waived: total.waived })}
        tone={total.overdue > 0 ? 'danger' : 'neutral'}
      />
      {everyone && page.query.certificationId === null && (
        <KeyFigure
          value={formatRate(everyone.rate, locale)}
          sentence={t('report.figures.full')}
          note={t('report.figures.full-note', of(everyone))}
        />
      )}
      {leaders && hasProgrammes && page.query.certificationId === null && (
        <KeyFigure
          value={formatRate(leaders.rate, locale)}
          sentence={t('report.figures.leaders')}
          note={t('report.figures.leaders-note', of(leaders))}
        />
      )}
    </KeyFigures>
  )
}

function Change({ page }: { page: ReportPage }) {
  const { t, locale } = usePage()
  const { rate, since } = page.change
  if (rate === null) return null
  const day = formatDay(since, locale)
  const tenths = Math.round(rate * 1000) / 10
  if (tenths === 0) return <>{t('report.figures.same', { day })}</>
  const points = formatNumber(Math.abs(tenths), locale, 1)
  const change = t(tenths > 0 ? 'report.figures.up' : 'report.figures.down', { points })
  return <>{t('report.figures.rate-note', { change, day })}</>
}
