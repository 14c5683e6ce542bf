import { formatDay, formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage, useT } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Cluster, Stack } from '#app/ui/layout.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { editPath } from '../studio/findings.ts'
import type { CourseInStudio } from '../studio/studio.server.ts'
import { FileState } from './file-state.tsx'
import { fullName } from './file-words.ts'

/** Every course with what it is made of. */
export function CourseTree({ courses }: { courses: CourseInStudio[] }) {
  return (
    <LinkList
      items={courses.map((course) => ({
        href: `/author/${course.id}`,
        label: course.title,
        summary: <CourseSummary course={course} />,
        aside: <CourseBadges course={course} />,
      }))}
    />
  )
}

function CourseSummary({ course }: { course: CourseInStudio }) {
  const { t, locale, timeZone } = usePage()
  const { number, publishedAt, origin } = course.version
  return (
    <Stack gap="small">
      <p>
        {t(`author.published-from.${origin}`, {
          number,
          when: formatInstant(publishedAt, locale, timeZone),
        })}
      </p>
      <Disclosure summary={t('author.files-count', { count: course.files.length })}>
        <LinkList
          items={course.files.map((file) => ({
            href: editPath(course.id, file.path),
            label: fullName(t, file.part, file.title),
            aside: file.state === 'published' ? undefined : <FileState file={file} />,
          }))}
        />
      </Disclosure>
    </Stack>
  )
}

function CourseBadges({ course: { files, review } }: { course: CourseInStudio }) {
  const t = useT()
  const { locale } = usePage()
  const drafts = files.filter(({ state }) => state !== 'published').length
  return (
    <Cluster>
      {drafts > 0 && (
        <StatusBadge tone="info">{t('author.drafts-count', { count: drafts })}</StatusBadge>
      )}
      {review && (
        <StatusBadge tone={review.past ? 'danger' : 'attention'}>
          {t(review.past ? 'author.review-past' : 'author.review-soon', {
            day: formatDay(review.by, locale),
          })}
        </StatusBadge>
      )}
    </Cluster>
  )
}
