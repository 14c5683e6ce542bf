import type { EvidenceBound } from '#app/domain/evidence.ts'
import { isMet, outstanding, type Requirement } from '#app/domain/requirement.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { placeOf } from '../assessment/place.server.ts'
import { currentCourse } from '../enrolment/current-course.server.ts'
import { publishedCourse } from '../enrolment/published-course.server.ts'
import { awardsOf, boundOf } from './award.server.ts'
import { evidenceOf, type LearnerRecord } from './evidence.server.ts'
import { type Certification, certificationOf } from './published.server.ts'

/** Something left to do, with the name and the address of where it is done. */
export type Todo =
  /** `again`: it was completed before, and that does not count this time. */
  | { kind: 'course'; id: string; title: string; again: boolean }
  | { kind: 'score'; id: string; title: string; atLeast: number }
  | { kind: 'credential'; id: string; title: string }
  | { kind: 'exercise'; id: string; title: string }
  | { kind: 'allOf' | 'anyOf'; of: Todo[] }

/** What is missing for the next award; null while none can be earned, because one is valid. */
export function todosFor(
  ctx: ReadCtx,
  learnerId: string,
  certification: Certification,
  record: LearnerRecord,
): Todo[] | null {
  const bound = boundOf(awardsOf(record.credentials, certification.id), ctx.today)
  if (!bound) return null
  const left = outstanding(certification.requires, evidenceOf(record, bound, ctx.today))
  return left.map((part) => todoOf({ ctx, learnerId, record, bound }, part))
}

type Asking = { ctx: ReadCtx; learnerId: string; record: LearnerRecord; bound: EvidenceBound }

function todoOf(asking: Asking, part: Requirement): Todo {
  const { ctx, learnerId, record } = asking
  switch (part.kind) {
    case 'course': {
      const { courseId: id } = part
      const again = record.courses.some(({ courseId }) => courseId === id)
      return { kind: part.kind, id, title: courseTitle(ctx, id), again }
    }
    case 'score': {
      const { assessmentId: id, atLeast } = part
      const definition = placeOf(ctx, learnerId, id)?.published?.definition
      return { kind: part.kind, id, title: definition?.title[ctx.locale] ?? id, atLeast }
    }
    case 'credential': {
      const { certificationId: id } = part
      const title = certificationOf(ctx.db, id)?.title[ctx.locale] ?? id
      return { kind: part.kind, id, title }
    }
    case 'exercise':
      return { kind: part.kind, id: part.exerciseId, title: part.exerciseId }
    case 'allOf':
    case 'anyOf': {
      const evidence = evidenceOf(record, asking.bound, ctx.today)
      const left = part.of.filter((one) => !isMet(one, evidence))
      return { kind: part.kind, of: left.map((one) => todoOf(asking, one)) }
    }
  }
}

function courseTitle(ctx: ReadCtx, courseId: string): string {
  const current = currentCourse(ctx, courseId)
  const published = current && publishedCourse(ctx.db, current.currentVersionId)
  return published?.title[ctx.locale] ?? courseId
}
