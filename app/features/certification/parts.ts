import type { Requirement } from '#app/domain/requirement.ts'

/** One thing asked for: what is neither all nor any of others. */
export type RequirementPart = Exclude<Requirement, { of: unknown }>

/** Everything a requirement asks for, at whatever depth. */
export function partsOf(requirement: Requirement): RequirementPart[] {
  return 'of' in requirement ? requirement.of.flatMap(partsOf) : [requirement]
}

/** What a part asks for in one word, whatever mark is to be reached: `course data-literacy`. */
export function nameOf(part: RequirementPart): string {
  switch (part.kind) {
    case 'course':
      return `course ${part.courseId}`
    case 'score':
      return `score ${part.assessmentId}`
    case 'exercise':
      return `exercise ${part.exerciseId}`
    case 'credential':
      return `credential ${part.certificationId}`
  }
}
