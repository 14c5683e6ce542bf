import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Table } from '#app/ui/table.tsx'
import { isEventType } from '../event-types.ts'
import type { LogEntry } from '../log.server.ts'

export type LogTableProps = {
  entries: LogEntry[]
  /** What ids are called, for those whose names the reader may know. */
  names: Record<string, string>
}

/** admin/log: what happened, the newest first. */
export function LogTable({ entries, names }: LogTableProps) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('log.caption')}
      captionHidden
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      empty={<EmptyState title={t('log.empty')}>{t('log.empty-advice')}</EmptyState>}
      columns={[
        {
          id: 'what',
          head: t('log.what'),
          rowHead: true,
          cell: ({ type }) => (isEventType(type) ? t(`log.type.${type}`) : type),
        },
        {
          id: 'when',
          head: t('log.when'),
          cell: ({ at }) => formatInstant(at, locale, timeZone),
        },
        {
          id: 'who',
          head: t('log.who'),
          cell: ({ actorId }) => (actorId ? <Id id={actorId} names={names} /> : t('log.system')),
        },
        {
          id: 'about',
          head: t('log.about'),
          cell: ({ subjectId }) => subjectId && <Id id={subjectId} names={names} />,
        },
        { id: 'data', head: t('log.data'), cell: detailsOf },
        { id: 'seq', head: t('log.seq'), numeric: true, cell: ({ seq }) => seq },
      ]}
    />
  )
}

/** A name where it may be known, the opaque id otherwise; either leads to its whole history. */
function Id({ id, names }: { id: string; names: Record<string, string> }) {
  return <a href={`?subject=${encodeURIComponent(id)}`}>{names[id] ?? <code>{id}</code>}</a>
}

function detailsOf({ data }: LogEntry): string {
  return Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' · ')
}
