import { HowFar } from '#app/features/enrolment/components/course-list.tsx'
import type { AimCard } from '#app/features/my-learning.server.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { lastValidDay, statusWords } from '../standing-words.ts'
import { byWords } from './aim-words.ts'
import { WhyLink } from './why-link.tsx'

type Props = {
  aims: AimCard[]
  /** What stands at the right: by when to act, or until when it is held. */
  date: 'due' | 'held' | 'none'
}

/** Certifications with how one stands in each, why, and the date that counts. */
export function AimList({ aims, date }: Props) {
  const t = useT()
  const locale = useLocale()
  const dated = (aim: AimCard) => {
    if (date === 'none') return null
    if (date === 'due') return byWords(t, locale, aim, 'short')
    if (aim.expiresOn === null) return t('learn.held-always')
    return t('learn.held-until', { day: lastValidDay(aim.expiresOn, locale) })
  }
  return (
    <LinkList
      items={aims.map((aim) => {
        const { certificationId, title, course } = aim
        const { tone, word } = statusWords(t, aim.status)
        const toCourse = date !== 'held' && course
        return {
          href: toCourse ? `/learn/${course.courseId}` : `/learn/why/${certificationId}`,
          label: title,
          summary: (
            <>
              {aim.why} <WhyLink certificationId={certificationId} title={title} />
              {toCourse && course.done !== null && !course.isComplete && <HowFar course={course} />}
            </>
          ),
          aside: (
            <>
              {dated(aim)}{' '}
              {aim.status !== 'notRequired' && <StatusBadge tone={tone}>{word}</StatusBadge>}
            </>
          ),
        }
      })}
    />
  )
}
