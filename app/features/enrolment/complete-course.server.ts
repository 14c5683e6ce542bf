import { and, eq, isNull, sql } from 'drizzle-orm'
import type { EventOf } from '#app/domain/event.ts'
import { statement } from '#db/client.server.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { ownStudy } from './own-study.server.ts'
import { progressOf } from './study.server.ts'

const keepCompleted = statement((db) =>
  db
    .update(enrolment)
    .set({ completedAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(enrolment.id, sql.placeholder('id')), isNull(enrolment.completedAt)))
    .prepare(),
)

/**
 * What follows when a lesson is done or an attempt is graded: a round in which now every lesson is
 * done and every assessment passed is complete, once and for all.
 */
export function completeCourse(
  ctx: WriteCtx,
  { subjectId, courseId }: EventOf<'lesson.done' | 'attempt.graded'>,
): void {
  const own = ownStudy(ctx, subjectId, courseId)
  if (!own?.study || own.study.enrolment.completedAt !== null) return
  if (!progressOf(own.published, own.study).isComplete) return
  const { id: enrolmentId, versionId } = own.study.enrolment
  keepCompleted(ctx.db).run({ id: enrolmentId, at: ctx.now })
  record(ctx, { type: 'course.completed', subjectId, enrolmentId, courseId, versionId })
}
