import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import type { CoursePage } from '../studio/course-page.server.ts'

const hashCharacters = 12

/** Every version of a course, the newest first. Learners stay on the one they began. */
export function VersionTable({ versions, version }: Pick<CoursePage, 'versions' | 'version'>) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('author.versions.caption')}
      captionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'number',
          head: t('author.column.version'),
          rowHead: true,
          cell: ({ id, number }) =>
            t(id === version.id ? 'author.versions.current' : 'author.versions.number', { number }),
        },
        {
          id: 'published',
          head: t('author.column.published'),
          cell: ({ publishedAt }) => formatInstant(publishedAt, locale, timeZone),
        },
        {
          id: 'origin',
          head: t('author.column.origin'),
          cell: ({ origin }) => t(`author.origin.${origin}`),
        },
        {
          id: 'change',
          head: t('author.column.change'),
          cell: ({ change }) => t(`author.change.${change}.name`),
        },
        {
          id: 'hash',
          head: t('author.column.hash'),
          cell: ({ id }) => <code>{id.slice(0, hashCharacters)}</code>,
        },
      ]}
    />
  )
}
