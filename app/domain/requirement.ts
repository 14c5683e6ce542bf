import { reaches } from './score.ts'

/** What earns a certification; scores run from 0 to 1. */
export type Requirement =
  | { kind: 'allOf'; of: readonly Requirement[] }
  | { kind: 'anyOf'; of: readonly Requirement[] }
  | { kind: 'course'; courseId: string }
  | { kind: 'score'; assessmentId: string; atLeast: number }
  | { kind: 'exercise'; exerciseId: string }
  | { kind: 'credential'; certificationId: string }

/** What a learner can show; `scores` holds the best score of each assessment taken. */
export type Evidence = {
  coursesCompleted: ReadonlySet<string>
  scores: ReadonlyMap<string, number>
  exercisesCompleted: ReadonlySet<string>
  certificationsHeld: ReadonlySet<string>
}

/**
 * Requirements still unmet, as a flat list a learner can act on; empty means met. A choice none of
 * which is met stays one entry, for it is the learner's to make.
 */
export function outstanding(requirement: Requirement, evidence: Evidence): Requirement[] {
  switch (requirement.kind) {
    case 'allOf':
      return requirement.of.flatMap((part) => outstanding(part, evidence))
    case 'anyOf':
      return requirement.of.some((part) => isMet(part, evidence)) ? [] : [requirement]
    case 'course':
      return evidence.coursesCompleted.has(requirement.courseId) ? [] : [requirement]
    case 'score':
      return scoreReached(requirement, evidence) ? [] : [requirement]
    case 'exercise':
      return evidence.exercisesCompleted.has(requirement.exerciseId) ? [] : [requirement]
    case 'credential':
      return evidence.certificationsHeld.has(requirement.certificationId) ? [] : [requirement]
  }
}

export const isMet = (requirement: Requirement, evidence: Evidence): boolean =>
  outstanding(requirement, evidence).length === 0

/** An assessment never taken reaches nothing, not even zero. */
function scoreReached(
  { assessmentId, atLeast }: Extract<Requirement, { kind: 'score' }>,
  { scores }: Evidence,
): boolean {
  const score = scores.get(assessmentId)
  return score !== undefined && reaches(score, atLeast)
}
