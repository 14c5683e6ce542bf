import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { CoursePage } from '../studio/course-page.server.ts'
import { editPath } from '../studio/findings.ts'
import { FileState, FoundCount } from './file-state.tsx'
import { fileName, languageName } from './file-words.ts'

/** The files of a course that are written by hand, each with its state. */
export function FileTable({ courseId, files }: Pick<CoursePage, 'courseId' | 'files'>) {
  const { t, locale, timeZone } = usePage()
  return (
    <Table
      caption={t('author.files.caption')}
      captionHidden
      rows={files}
      rowKey={({ path }) => path}
      rowHref={({ path }) => editPath(courseId, path)}
      columns={[
        {
          id: 'file',
          head: t('author.column.file'),
          rowHead: true,
          cell: ({ part, title }) => fileName(t, part, title),
        },
        {
          id: 'language',
          head: t('author.column.language'),
          cell: ({ part }) => languageName(t, part),
        },
        {
          id: 'state',
          head: t('author.column.state'),
          cell: (file) => (
            <Cluster>
              <FileState file={file} />
              {file.isBehind && (
                <StatusBadge tone="attention">{t('author.state.behind')}</StatusBadge>
              )}
            </Cluster>
          ),
        },
        {
          id: 'found',
          head: t('author.column.found'),
          cell: ({ count, state }) =>
            state === 'published' && (!count || count.errors + count.warnings === 0) ? null : (
              <FoundCount count={count} />
            ),
        },
        {
          id: 'saved',
          head: t('author.column.saved'),
          cell: ({ savedAt, ownDraft }) =>
            savedAt === null
              ? null
              : t(ownDraft ? 'author.saved-by-you' : 'author.saved-by-another', {
                  when: formatInstant(savedAt, locale, timeZone),
                }),
        },
      ]}
    />
  )
}
