import { dayIn } from '#app/domain/calendar.ts'
import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Progress } from '#app/ui/progress.tsx'
import type { CoursePage } from '../../course-page.server.ts'

/** Beside a course: how far one is, how long it takes, what it earns, for whom and in what it is. */
export function CourseFacts({ page }: { page: CoursePage }) {
  const { t, locale, timeZone } = usePage()
  const { earns, completedAt, languages } = page
  const lessons = page.outline.filter(({ kind }) => kind === 'lesson').length
  const length = { minutes: page.minutes, lessons, assessments: page.outline.length - lessons }
  const entries = [
    { name: 'length', description: t('course.length', length) },
    earns.length > 0 && { name: 'earns', description: <Earned earns={earns} /> },
    { name: 'level', description: t('course.level-of', { level: page.level }) },
    { name: 'audience', description: page.audience },
    languages.length > 0 && {
      name: 'language',
      description: t(`course.languages.${languages.length > 1 ? 'both' : languages[0]}`),
    },
    completedAt !== null && {
      name: 'completed',
      description: formatDay(dayIn(completedAt, timeZone), locale),
    },
  ]
  return (
    <Stack gap="small">
      {page.isEnrolled && (
        <Progress
          label={t('course.progress')}
          value={page.done}
          max={page.total}
          words={t('course.done-of', { done: page.done, total: page.total })}
        />
      )}
      <DescriptionList
        entries={entries
          .filter((entry) => entry !== false)
          .map(({ name, description }) => ({ term: t(`course.fact.${name}`), description }))}
      />
    </Stack>
  )
}

function Earned({ earns }: Pick<CoursePage, 'earns'>) {
  return (
    <ul>
      {earns.map(({ certificationId, title }) => (
        <li key={certificationId}>
          <a href={`/learn/why/${certificationId}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
