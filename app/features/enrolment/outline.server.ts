import type { Progress, Step, StepState } from '#app/domain/progress.ts'
import type { Locale } from '#app/domain/text.ts'
import { type PublishedCourse, wordsOf } from './published-course.server.ts'
import { stepPath } from './step-path.ts'

/** A step of the path as an outline shows it. */
export type OutlineStep = {
  kind: Step['kind']
  id: string
  href: string
  title: string
  /** How long it takes; null where there is no limit. */
  minutes: number | null
  state: StepState
}

/** The path of a course with what is done of it, in the reader's language. */
export function outlineOf(
  published: PublishedCourse,
  progress: Progress,
  locale: Locale,
): OutlineStep[] {
  return progress.steps.map(({ step, state }) => ({
    ...step,
    ...labelOf(published, step, locale),
    href: stepPath(published.courseId, step),
    state,
  }))
}

function labelOf(published: PublishedCourse, { kind, id }: Step, locale: Locale) {
  if (kind === 'lesson') {
    const words = wordsOf(published, id, locale)
    return { title: words?.title ?? id, minutes: words?.minutes ?? null }
  }
  const assessment = published.assessments.get(id)
  return {
    title: assessment?.title[locale] ?? id,
    minutes: assessment?.timeLimitMinutes ?? null,
  }
}
