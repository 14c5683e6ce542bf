import type { Requirement } from '#app/domain/requirement.ts'

/** What earns a certification, as its file says it: `{ course: data-literacy }`. */
export type WrittenRequirement =
  | { allOf: WrittenRequirement[] }
  | { anyOf: WrittenRequirement[] }
  | { course: string }
  | { score: { assessment: string; atLeast: number } }
  | { exercise: string }
  | { credential: string }

/** The same as the rules know it. */
export function requirementOf(written: WrittenRequirement): Requirement {
  if ('allOf' in written) return { kind: 'allOf', of: written.allOf.map(requirementOf) }
  if ('anyOf' in written) return { kind: 'anyOf', of: written.anyOf.map(requirementOf) }
  if ('course' in written) return { kind: 'course', courseId: written.course }
  if ('exercise' in written) return { kind: 'exercise', exerciseId: written.exercise }
  if ('credential' in written) return { kind: 'credential', certificationId: written.credential }
  const { assessment, atLeast } = written.score
  return { kind: 'score', assessmentId: assessment, atLeast }
}

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
