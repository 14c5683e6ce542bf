import { useT } from '#app/platform/page-context.tsx'
import { PreviousNext } from '#app/ui/previous-next.tsx'
import type { LessonPage } from '../../lesson-page.server.ts'

/**
 * At the end of the text. Going on says that the lesson was read; a lesson that is done already is
 * left by a link.
 */
export function LessonEnd({ page }: { page: LessonPage }) {
  const t = useT()
  const { courseId, previous, next, isDone } = page
  return (
    <PreviousNext
      label={t('lesson.around')}
      previous={
        previous && {
          href: previous.href,
          direction: t('lesson.previous'),
          title: previous.title,
        }
      }
      next={{
        href: next?.href ?? `/learn/${courseId}`,
        direction: t('lesson.next'),
        title: next?.title ?? t('lesson.finish'),
        sends: isDone ? undefined : { intent: 'done' },
      }}
    />
  )
}
