import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import { editPath } from '../studio/findings.ts'
import type { DraftInStudio } from '../studio/studio.server.ts'
import { FileState, FoundCount } from './file-state.tsx'
import { fullName } from './file-words.ts'

/** Everything that is being written and not published. */
export function DraftTable({ drafts }: { drafts: DraftInStudio[] }) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('author.drafts.caption')}
      captionHidden
      rows={drafts}
      rowKey={({ courseId, path }) => `${courseId}/${path}`}
      rowHref={({ courseId, path }) => editPath(courseId, path)}
      columns={[
        {
          id: 'file',
          head: t('author.column.file'),
          rowHead: true,
          cell: ({ part, title }) => fullName(t, part, title),
        },
        { id: 'course', head: t('author.column.course'), cell: ({ courseTitle }) => courseTitle },
        { id: 'state', head: t('author.column.state'), cell: (file) => <FileState file={file} /> },
        {
          id: 'found',
          head: t('author.column.found'),
          cell: ({ count }) => <FoundCount count={count} />,
        },
        {
          id: 'saved',
          head: t('author.column.saved'),
          cell: ({ savedAt, ownDraft }) =>
            t(ownDraft ? 'author.saved-by-you' : 'author.saved-by-another', {
              when: formatInstant(savedAt ?? 0, locale, timeZone),
            }),
        },
      ]}
    />
  )
}
