import { and, desc, eq, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { enrolment } from '#db/schema/enrolment.ts'

export type Enrolment = typeof enrolment.$inferSelect

const newest = statement((db) =>
  db
    .select()
    .from(enrolment)
    .where(
      and(
        eq(enrolment.learnerId, sql.placeholder('learnerId')),
        eq(enrolment.courseId, sql.placeholder('courseId')),
      ),
    )
    .orderBy(desc(enrolment.round))
    .limit(1)
    .prepare(),
)

/** The round that a learner is in, or last finished, on a course; null where they never began. */
export function newestEnrolment(
  ctx: ReadCtx,
  learnerId: string,
  courseId: string,
): Enrolment | null {
  return newest(ctx.db).get({ learnerId, courseId }) ?? null
}
