import type { NextCard } from '#app/features/my-learning.server.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Highlight } from '#app/ui/highlight.tsx'
import { byWords } from './aim-words.ts'
import { WhyLink } from './why-link.tsx'

/** The one thing to do next, with the reason and the date. */
export function NextUp({ next }: { next: NextCard }) {
  const t = useT()
  const locale = useLocale()
  const { aim, course } = next
  const why = aim ? `/learn/why/${aim.certificationId}` : '/learn'
  return (
    <Highlight
      kind={t('learn.next.kind')}
      title={course?.title ?? aim?.title ?? ''}
      href={course ? `/learn/${course.courseId}` : why}
      action={<NextAction next={next} why={why} />}
    >
      {aim ? (
        <p>
          {aim.status !== 'notRequired' && <strong>{byWords(t, locale, aim, 'by')} </strong>}
          {aim.why} <WhyLink certificationId={aim.certificationId} />
        </p>
      ) : (
        <p>{t('learn.next.own-choice')}</p>
      )}
      {course && course.done !== null && next.action === 'continue' && (
        <p>{t('learn.next.progress', { done: course.done, total: course.total })}</p>
      )}
    </Highlight>
  )
}

function NextAction({ next, why }: { next: NextCard; why: string }) {
  const t = useT()
  const { action, course } = next
  if (!course || action === 'look') {
    return (
      <LinkButton kind="primary" href={why}>
        {t('learn.next.look')}
      </LinkButton>
    )
  }
  if (action === 'continue') {
    return (
      <LinkButton kind="primary" href={course.resumePath}>
        {t('course.continue')}
      </LinkButton>
    )
  }
  return (
    <form method="post" action={`/learn/${course.courseId}`}>
      <Button kind="primary" name="intent" value={action === 'again' ? 'begin-anew' : 'start'}>
        {t(action === 'again' ? 'course.begin-anew' : 'course.start')}
      </Button>
    </form>
  )
}
