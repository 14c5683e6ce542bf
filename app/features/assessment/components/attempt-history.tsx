import { formatInstant, formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { PastAttempt } from '../intro.server.ts'

/** One's own attempts at an assessment, each with the way to its result. */
export function AttemptHistory({ attempts }: { attempts: PastAttempt[] }) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('assess.history.caption')}
      captionHidden
      rows={attempts}
      rowKey={({ attemptId }) => attemptId}
      rowHref={({ attemptId }) => `/assess/attempt/${attemptId}/result`}
      columns={[
        {
          id: 'number',
          head: t('assess.history.number'),
          rowHead: true,
          cell: ({ number }) => t('assess.history.number-n', { number }),
        },
        {
          id: 'when',
          head: t('assess.history.when'),
          cell: ({ startedAt }) => formatInstant(startedAt, locale, timeZone),
        },
        {
          id: 'score',
          head: t('assess.history.score'),
          numeric: true,
          cell: ({ scaledScore }) => formatRate(scaledScore, locale, 0),
        },
        {
          id: 'outcome',
          head: t('assess.history.outcome'),
          cell: (attempt) => <Outcome {...attempt} />,
        },
      ]}
    />
  )
}

function Outcome({ state, passed }: PastAttempt) {
  const { t } = usePage()
  if (state === 'invalidated') {
    return <StatusBadge tone="neutral">{t('assess.history.invalidated')}</StatusBadge>
  }
  return passed ? (
    <StatusBadge tone="good">{t('assess.history.passed')}</StatusBadge>
  ) : (
    <StatusBadge tone="attention">{t('assess.history.not-yet')}</StatusBadge>
  )
}
