import type { Day } from '#app/domain/calendar.ts'
import { validOn } from '#app/domain/credential.ts'
import type { EventOf } from '#app/domain/event.ts'
import { type EvidenceBound, evidenceBound } from '#app/domain/evidence.ts'
import { isMet, type Requirement } from '#app/domain/requirement.ts'
import type { WriteCtx } from '../command.server.ts'
import type { Credential } from './credentials.server.ts'
import { counting, evidenceOf, type LearnerRecord, recordOf } from './evidence.server.ts'
import { issueCredential } from './issue.server.ts'
import { nameOf, partsOf } from './parts.ts'
import { type Certification, certificationsOf } from './published.server.ts'

type Earning = EventOf<'attempt.graded' | 'course.completed' | 'credential.issued'>

/**
 * What follows when somebody passes an assessment, completes a course or is awarded something: every
 * certification whose requirement speaks of it, and is now met, is issued in the same transaction.
 */
export function awardEarnedCredentials(ctx: WriteCtx, event: Earning): void {
  if (event.type === 'attempt.graded' && !event.passed) return
  const shown = shownBy(event)
  const asked = certificationsOf(ctx.db).filter(({ requires }) =>
    partsOf(requires).some((part) => nameOf(part) === shown),
  )
  if (asked.length === 0) return
  const record = recordOf(ctx, event.subjectId)
  for (const certification of asked) award(ctx, event.subjectId, certification, record)
}

function shownBy(event: Earning): string {
  switch (event.type) {
    case 'attempt.graded':
      return `score ${event.assessmentId}`
    case 'course.completed':
      return `course ${event.courseId}`
    case 'credential.issued':
      return `credential ${event.certificationId}`
  }
}

function award(
  ctx: WriteCtx,
  learnerId: string,
  certification: Certification,
  record: LearnerRecord,
): void {
  const earlier = awardsOf(record.credentials, certification.id)
  const bound = boundOf(earlier, ctx.today)
  if (!bound) return
  if (!isMet(certification.requires, evidenceOf(record, bound, ctx.today))) return
  const evidence = keptEvidence(certification.requires, record, bound, ctx.today)
  issueCredential(ctx, { learnerId, certification, source: 'earned', evidence, earlier })
}

/** A learner's awards of one certification. */
export function awardsOf(credentials: readonly Credential[], certificationId: string) {
  return credentials.filter((credential) => credential.certificationId === certificationId)
}

/** From when on evidence counts towards the next of these awards; null while none can be earned. */
export function boundOf(awards: readonly Credential[], day: Day): EvidenceBound | null {
  const revocations = awards.flatMap(({ revokedAt }) => revokedAt ?? [])
  return evidenceBound(awards, revocations, day)
}

/** The ids of what the award rests on: of each assessment the best attempt. */
function keptEvidence(
  requires: Requirement,
  record: LearnerRecord,
  bound: EvidenceBound,
  day: Day,
) {
  const asked = new Set(partsOf(requires).map(nameOf))
  const { courses, passes } = counting(record, bound)
  const best = new Map(passes.map((pass) => [pass.assessmentId, pass]))
  return {
    courses: courses
      .filter(({ courseId }) => asked.has(`course ${courseId}`))
      .map(({ courseId, enrolmentId }) => ({ courseId, enrolmentId })),
    attempts: [...best.values()]
      .filter(({ assessmentId }) => asked.has(`score ${assessmentId}`))
      .map(({ assessmentId, attemptId, score }) => ({ assessmentId, attemptId, score })),
    credentials: record.credentials
      .filter((held) => validOn(held, day) && asked.has(`credential ${held.certificationId}`))
      .map(({ id }) => id),
  }
}
