import { eq, sql } from 'drizzle-orm'
import { versionToStudy } from '#app/domain/progress.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { assessmentDefinition, course } from '#db/schema/catalogue.ts'
import { newestEnrolment } from '../enrolment/newest.server.ts'
import { type Published, publishedAssessment } from './published.server.ts'

const courseOf = statement((db) =>
  db
    .select({
      courseId: course.id,
      currentVersionId: course.currentVersionId,
      retiredAt: course.retiredAt,
    })
    .from(assessmentDefinition)
    .innerJoin(course, eq(course.id, assessmentDefinition.courseId))
    .where(eq(assessmentDefinition.id, sql.placeholder('assessmentId')))
    .limit(1)
    .prepare(),
)

/** Where a learner meets an assessment: the course, and the version that they study. */
export type Place = {
  courseId: string
  versionId: string
  /** Null where the version that they study has no such assessment. */
  published: Published | null
  /** Whether they may begin: who is enrolled on a course may finish it though it was retired. */
  available: boolean
}

/** Null where no course ever had such an assessment. */
export function placeOf(ctx: ReadCtx, learnerId: string, assessmentId: string): Place | null {
  const found = courseOf(ctx.db).get({ assessmentId })
  if (!found) return null
  const { courseId, currentVersionId, retiredAt } = found
  const enrolment = newestEnrolment(ctx, learnerId, courseId)
  const { versionId } = versionToStudy(enrolment ?? undefined, currentVersionId)
  const published = publishedAssessment(ctx.db, versionId, assessmentId)
  const available = published !== null && (enrolment !== null || retiredAt === null)
  return { courseId, versionId, published, available }
}
