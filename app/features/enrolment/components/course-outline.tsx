import { useT } from '#app/platform/page-context.tsx'
import { Outline } from '#app/ui/outline.tsx'
import type { OutlineStep } from '../outline.server.ts'

type Props = {
  label: string
  steps: OutlineStep[]
  /** The step that the page is about. */
  current?: string
  compact?: boolean
}

/** The path of a course with what is done of it. */
export function CourseOutline({ label, steps, current, compact }: Props) {
  const t = useT()
  return (
    <Outline
      label={label}
      compact={compact}
      items={steps.map(({ kind, id, href, title, minutes, state }) => {
        const isHere = current === id
        return {
          id: `${kind}-${id}`,
          label: title,
          href,
          state: isHere ? 'current' : state === 'done' ? 'done' : 'open',
          stateLabel: t(`course.step.${isHere ? `here-${state}` : state}`),
          note: compact ? undefined : noteOf(kind, minutes),
        }
      })}
    />
  )

  function noteOf(kind: OutlineStep['kind'], minutes: number | null) {
    const length = minutes === null ? undefined : t('course.minutes', { minutes })
    if (kind === 'lesson') return length
    return length ? t('course.assessment-in', { length }) : t('course.assessment')
  }
}
