import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import type { PersonStudy } from '../person-studies.server.ts'

/** team/person: which courses somebody started and finished. */
export function StudiesTable({ studies }: { studies: PersonStudy[] }) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('team.person.studies')}
      captionHidden
      rows={studies}
      rowKey={({ id }) => id}
      empty={<p>{t('team.person.no-studies')}</p>}
      columns={[
        {
          id: 'course',
          head: t('team.person.course'),
          rowHead: true,
          cell: ({ title }) => title[locale],
        },
        {
          id: 'started',
          head: t('team.person.started'),
          cell: ({ startedAt }) => formatInstant(startedAt, locale, timeZone),
        },
        {
          id: 'completed',
          head: t('team.person.completed'),
          cell: ({ completedAt }) =>
            completedAt === null
              ? t('team.person.under-way')
              : formatInstant(completedAt, locale, timeZone),
        },
      ]}
    />
  )
}
