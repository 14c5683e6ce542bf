import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { type Day, dayIn } from '#app/domain/calendar.ts'
import { validOn } from '#app/domain/credential.ts'
import { countsAs, type EvidenceBound } from '#app/domain/evidence.ts'
import type { Evidence } from '#app/domain/requirement.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { statement } from '#db/client.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import { type Credential, credentialsOf } from './credentials.server.ts'

type Shown = { at: number; day: Day }
type CourseDone = Shown & { courseId: string; enrolmentId: string }
type Passed = Shown & { assessmentId: string; attemptId: string; score: number }

/** Everything a learner has ever shown, and what they were awarded for it. */
export type LearnerRecord = { courses: CourseDone[]; passes: Passed[]; credentials: Credential[] }

const coursesDone = statement((db) =>
  db
    .select({
      courseId: enrolment.courseId,
      enrolmentId: enrolment.id,
      at: sql<number>`${enrolment.completedAt}`,
    })
    .from(enrolment)
    .where(
      and(eq(enrolment.learnerId, sql.placeholder('learnerId')), isNotNull(enrolment.completedAt)),
    )
    .prepare(),
)

/** In the order of their scores, so that the best comes last. */
const passes = statement((db) =>
  db
    .select({
      assessmentId: attempt.assessmentId,
      attemptId: attempt.id,
      score: sql<number>`${attempt.scaledScore}`,
      at: sql<number>`${attempt.submittedAt}`,
    })
    .from(attempt)
    .where(
      and(
        eq(attempt.learnerId, sql.placeholder('learnerId')),
        eq(attempt.state, 'graded'),
        eq(attempt.passed, true),
      ),
    )
    .orderBy(asc(attempt.scaledScore), asc(attempt.submittedAt))
    .prepare(),
)

export function recordOf(ctx: ReadCtx, learnerId: string): LearnerRecord {
  const dated = <T extends { at: number }>(row: T) => ({
    ...row,
    day: dayIn(row.at, env().TIME_ZONE),
  })
  return {
    courses: coursesDone(ctx.db).all({ learnerId }).map(dated),
    passes: passes(ctx.db).all({ learnerId }).map(dated),
    credentials: credentialsOf(ctx.db, [learnerId]),
  }
}

/** What of a record counts towards an award, as requirements look at it. */
export function evidenceOf(record: LearnerRecord, bound: EvidenceBound, day: Day): Evidence {
  const { courses, passes } = counting(record, bound)
  const held = record.credentials.filter((credential) => validOn(credential, day))
  return {
    coursesCompleted: new Set(courses.map(({ courseId }) => courseId)),
    scores: new Map(passes.map(({ assessmentId, score }) => [assessmentId, score])),
    exercisesCompleted: new Set(),
    certificationsHeld: new Set(held.map(({ certificationId }) => certificationId)),
  }
}

export function counting({ courses, passes }: LearnerRecord, bound: EvidenceBound) {
  return {
    courses: courses.filter((shown) => countsAs(bound, shown)),
    passes: passes.filter((shown) => countsAs(bound, shown)),
  }
}
