import { useT } from '#app/platform/page-context.tsx'
import { PrintButton } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Progress } from '#app/ui/progress.tsx'
import type { LessonPage } from '../../lesson-page.server.ts'
import { CourseOutline } from '../course-outline.tsx'

/** Beside the text: how far one is, and the way through the course. */
export function LessonAside({ page }: { page: LessonPage }) {
  const t = useT()
  const { slug, outline, done, total } = page
  return (
    <Stack gap="small">
      <Progress
        label={t('course.progress')}
        value={done}
        max={total}
        words={t('course.done-of', { done, total })}
      />
      <CourseOutline label={t('course.outline')} steps={outline} current={slug} compact />
      <div>
        <PrintButton size="small">{t('lesson.print')}</PrintButton>
      </div>
    </Stack>
  )
}
