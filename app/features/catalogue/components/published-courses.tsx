import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Table } from '#app/ui/table.tsx'
import type { PublishedCourse } from '../admin-content.server.ts'

const hashCharacters = 12

/** admin/content: the courses that learners are offered, in the version they are offered in. */
export function PublishedCourses({ courses }: { courses: PublishedCourse[] }) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('admin.content.courses')}
      captionHidden
      rows={courses}
      rowKey={({ courseId }) => courseId}
      rowHref={({ courseId }) => `/author/${courseId}`}
      empty={
        <EmptyState title={t('admin.content.none')}>{t('admin.content.none-advice')}</EmptyState>
      }
      columns={[
        {
          id: 'course',
          head: t('admin.content.course'),
          rowHead: true,
          cell: ({ title }) => title[locale],
        },
        {
          id: 'version',
          head: t('admin.content.version'),
          cell: ({ number, change }) =>
            `${t('admin.content.number', { number })} (${t(`admin.content.${change}`)})`,
        },
        {
          id: 'published',
          head: t('admin.content.published'),
          cell: ({ publishedAt }) => formatInstant(publishedAt, locale, timeZone),
        },
        {
          id: 'origin',
          head: t('admin.content.origin'),
          cell: ({ origin }) => t(`admin.content.origins.${origin}`),
        },
        {
          id: 'en',
          head: t('admin.content.lessons-en'),
          numeric: true,
          cell: ({ lessons }) => lessons.en,
        },
        {
          id: 'fr',
          head: t('admin.content.lessons-fr'),
          numeric: true,
          cell: ({ lessons }) => lessons.fr,
        },
        {
          id: 'drafts',
          head: t('admin.content.drafts'),
          numeric: true,
          cell: ({ drafts }) => drafts,
        },
        {
          id: 'hash',
          head: t('admin.content.hash'),
          cell: ({ id }) => <code title={id}>{id.slice(0, hashCharacters)}</code>,
        },
      ]}
    />
  )
}
