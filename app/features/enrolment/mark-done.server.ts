import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { neighbours, type Step } from '#app/domain/progress.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { keepDone, keepLast } from './lesson-trace.server.ts'
import { hasLesson, ownStudy } from './own-study.server.ts'
import { startEnrolment } from './start-enrolment.server.ts'

type Input = { courseId: string; lesson: string }

/**
 * The person has read a lesson to its end and goes on to the next step, if there is one. Whoever reads
 * without having started the course starts it by this. Repeated, it changes nothing.
 */
export function markDone(
  ctx: WriteCtx,
  { courseId, lesson }: Input,
): Outcome<{ next: Step | undefined }, 'not-found'> {
  const learnerId = actorId(ctx)
  const own = learnerId === null ? null : ownStudy(ctx, learnerId, courseId)
  if (learnerId === null || !own || !hasLesson(own.published, lesson)) return refuse('not-found')
  const started = startEnrolment(ctx, { courseId })
  if (!started.ok) return started
  const { enrolmentId } = started.value
  const wasDone = own.study?.traces.get(lesson)?.doneAt ?? null
  keepDone(ctx.db).run({ enrolmentId, lesson, at: ctx.now })
  keepLast(ctx.db).run({ enrolmentId, lesson })
  if (wasDone === null) {
    record(ctx, { type: 'lesson.done', subjectId: learnerId, enrolmentId, courseId, lesson })
  }
  return done({ next: neighbours(own.published.path, { kind: 'lesson', id: lesson }).next })
}
