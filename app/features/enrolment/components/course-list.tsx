import { useT } from '#app/platform/page-context.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { CourseCard } from '../course-cards.server.ts'

/** Courses to open, each with what it is about, how long it takes and how far one is. */
export function CourseList({ courses }: { courses: CourseCard[] }) {
  return (
    <LinkList
      items={courses.map((course) => ({
        href: `/learn/${course.courseId}`,
        label: course.title,
        summary: course.summary,
        aside: <HowFar course={course} />,
      }))}
    />
  )
}

/** How far one is in a course, or how long it takes. */
export function HowFar({ course }: { course: CourseCard }) {
  const t = useT()
  const { title, minutes, done, total, isComplete } = course
  if (isComplete) return <StatusBadge tone="good">{t('catalogue.done')}</StatusBadge>
  if (done === null) return t('course.minutes', { minutes })
  const words = t('course.done-of', { done, total })
  return <Progress label={title} value={done} max={total} words={words} />
}
