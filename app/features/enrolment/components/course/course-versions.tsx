import { dayIn } from '#app/domain/calendar.ts'
import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { CoursePage } from '../../course-page.server.ts'

type Props = { page: Pick<CoursePage, 'versions' | 'versionId' | 'isEnrolled' | 'number'> }

/** Which version one studies, and which there were. */
export function CourseVersions({ page }: Props) {
  const { t, locale, timeZone } = usePage()
  const { versions, versionId, isEnrolled, number } = page
  const words = t(isEnrolled ? 'course.your-version' : 'course.this-version', { number })
  if (versions.length < 2) return <p>{words}</p>
  return (
    <Disclosure summary={words}>
      <ul>
        {versions.map(({ id, number: one, change, publishedAt }) => (
          <li key={id} aria-current={id === versionId || undefined}>
            {t(`course.version.${one === 1 ? 'first' : change}`, {
              number: one,
              day: formatDay(dayIn(publishedAt, timeZone), locale),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
