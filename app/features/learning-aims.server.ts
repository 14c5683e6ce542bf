import { lastCredential, termOf } from '#app/domain/credential.ts'
import type { Aim, CourseState } from '#app/domain/learning-plan.ts'
import { outstanding, type Requirement } from '#app/domain/requirement.ts'
import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { awardsOf, boundOf } from './certification/award.server.ts'
import { evidenceOf, type LearnerRecord, recordOf } from './certification/evidence.server.ts'
import { partsOf } from './certification/parts.ts'
import { certificationOf } from './certification/published.server.ts'
import { type LearnerStanding, standingOf } from './certification/standings.server.ts'
import { type Study, studiesOf } from './enrolment/study.server.ts'

/** An aim with its name and, where a rule is behind it, the rule's own sentence. */
export type LearnerAim = Aim & { title: Text; why: string | null }

/**
 * What concerns a learner: each certification that is required, recommended or held, with what is
 * still to be done for it. Studies are handed in, since the pages ask for them besides.
 */
export function aimsOf(
  ctx: ReadCtx,
  learnerId: string,
  studies: ReadonlyMap<string, Study>,
): LearnerAim[] {
  const record = recordOf(ctx, learnerId)
  return standingOf(ctx, learnerId).map((known) => aimOf(ctx, known, record, studies))
}

function aimOf(
  ctx: ReadCtx,
  { certificationId, title, relevance, standing }: LearnerStanding,
  record: LearnerRecord,
  studies: ReadonlyMap<string, Study>,
): LearnerAim {
  const last = lastCredential(awardsOf(record.credentials, certificationId), ctx.today)
  const { status, dueOn, expiresOn, reasons } = standing
  const said = (wanted: string) => reasons.find(({ code }) => code === wanted)
  const rule = said('rule.applies') ?? said('rule.recommends')
  return {
    ...{ certificationId, title, status, dueOn, expiresOn },
    why: rule ? String(rule.params.why) || null : null,
    recommended: relevance === 'recommended',
    graceUntil: last && termOf(last).graceUntil,
    courses: missingOf(ctx, certificationId, record).flatMap((part) =>
      part.kind === 'course' ? [courseState(part.courseId, studies.get(part.courseId))] : [],
    ),
  }
}

/** What is still to be shown for an award that can be earned now; nothing while none can. */
export function missingOf(
  ctx: ReadCtx,
  certificationId: string,
  record: LearnerRecord,
): Exclude<Requirement, { of: unknown }>[] {
  const certification = certificationOf(ctx.db, certificationId)
  const bound = boundOf(awardsOf(record.credentials, certificationId), ctx.today)
  if (!certification || !bound) return []
  return outstanding(certification.requires, evidenceOf(record, bound, ctx.today)).flatMap(partsOf)
}

/** Of a learner who asks for it themselves. */
export function ownAims(ctx: ReadCtx, learnerId: string) {
  const studies = studiesOf(ctx, learnerId)
  return { studies, aims: aimsOf(ctx, learnerId, studies) }
}

export function courseState(courseId: string, study: Study | undefined): CourseState {
  if (!study) return { courseId, state: 'open', lastAt: 0 }
  const { completedAt, startedAt } = study.enrolment
  const moments = [...study.traces.values()].map(({ openedAt, doneAt }) => doneAt ?? openedAt)
  const lastAt = Math.max(startedAt, ...moments)
  if (completedAt === null) return { courseId, state: 'underWay', lastAt }
  return { courseId, state: 'finished', again: true, lastAt }
}
