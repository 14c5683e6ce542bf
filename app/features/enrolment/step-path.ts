import type { Step } from '#app/domain/progress.ts'

/** Where a step of a course is met. */
export function stepPath(courseId: string, step: Step): string {
  return step.kind === 'lesson' ? `/learn/${courseId}/${step.id}` : `/assess/${step.id}`
}
