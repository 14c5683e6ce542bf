import { useT } from '#app/platform/page-context.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Place } from '../under-way.server.ts'

/** Every question with its state, to be gone back to. What was answered is not told here. */
export function AnswersList({ attemptId, places }: { attemptId: string; places: Place[] }) {
  const t = useT()
  return (
    <Table
      caption={t('assess.check.title')}
      captionHidden
      rows={places}
      rowKey={({ position }) => String(position)}
      rowHref={({ position }) => `/assess/attempt/${attemptId}/${position}`}
      columns={[
        {
          id: 'question',
          head: t('assess.check.question'),
          rowHead: true,
          cell: ({ position }) => t('assess.check.question-n', { position }),
        },
        { id: 'state', head: t('assess.check.state'), cell: (place) => <States {...place} /> },
      ]}
    />
  )
}

function States({ answered, marked }: Place) {
  const t = useT()
  return (
    <span className="cluster">
      <StatusBadge tone={answered ? 'good' : 'neutral'}>
        {t(answered ? 'assess.map.done' : 'assess.map.open')}
      </StatusBadge>
      {marked && <StatusBadge tone="attention">{t('assess.map.marked')}</StatusBadge>}
    </span>
  )
}
