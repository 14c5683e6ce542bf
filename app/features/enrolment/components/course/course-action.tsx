import { useT } from '#app/platform/page-context.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import type { CoursePage } from '../../course-page.server.ts'

type Props = { page: Pick<CoursePage, 'isEnrolled' | 'completedAt' | 'offer' | 'resumePath'> }

/** The one thing to do on a course: start it, continue it, study it again, or read it over. */
export function CourseAction({ page }: Props) {
  const t = useT()
  if (!page.isEnrolled) return <Ask intent="start" kind="primary" word={t('course.start')} />
  if (page.completedAt === null) {
    return (
      <LinkButton kind="primary" href={page.resumePath}>
        {t('course.continue')}
      </LinkButton>
    )
  }
  return (
    <>
      {page.offer === 'again' && (
        <Ask intent="begin-anew" kind="primary" word={t('course.begin-anew')} />
      )}
      <LinkButton href={page.resumePath}>{t('course.read-again')}</LinkButton>
    </>
  )
}

type AskProps = { intent: string; kind: 'primary' | 'secondary'; word: string }

/** A button that asks the course's page for something. */
export function Ask({ intent, kind, word }: AskProps) {
  return (
    <form method="post">
      <Button kind={kind} name="intent" value={intent}>
        {word}
      </Button>
    </form>
  )
}
