import type { Attempt } from './attempt.ts'
import type { CompetencyScore, Grade } from './grading.ts'
import type { Review } from './items/item.ts'

/** What a result shows, each with what comes before it: the score, the competencies, the answers. */
export const reviewPolicies = ['score', 'competencies', 'answers'] as const

export type ReviewPolicy = (typeof reviewPolicies)[number]

export type ShownResult =
  | { state: 'open' | 'submitted' }
  | { state: 'invalidated'; reason: string }
  | {
      state: 'graded'
      scaledScore: number
      passed: boolean
      byCompetency?: CompetencyScore[]
      answers?: Review[]
    }

/**
 * The result as its learner may see it. Nothing is known before an attempt is graded, and nothing of
 * the key leaves here unless the policy is `answers`: only then are the reviews asked for.
 */
export function resultShown(
  policy: ReviewPolicy,
  attempt: Attempt,
  grade: () => Pick<Grade, 'byCompetency'>,
  answers: () => Review[],
): ShownResult {
  if (attempt.state === 'open' || attempt.state === 'submitted') return { state: attempt.state }
  if (attempt.state === 'invalidated') return { state: 'invalidated', reason: attempt.reason }
  const { scaledScore, passed } = attempt
  return {
    state: 'graded',
    scaledScore,
    passed,
    ...(shows(policy, 'competencies') && { byCompetency: grade().byCompetency }),
    ...(shows(policy, 'answers') && { answers: answers() }),
  }
}

/** Whether a policy includes a part. */
export function shows(policy: ReviewPolicy, part: ReviewPolicy): boolean {
  return reviewPolicies.indexOf(policy) >= reviewPolicies.indexOf(part)
}
