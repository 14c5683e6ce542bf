import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { keepOpened, keepPosition } from './lesson-trace.server.ts'
import { hasLesson, ownStudy } from './own-study.server.ts'

type Input = { courseId: string; lesson: string; position: number }

/**
 * Keeps how far the person has read, as the number of paragraphs above the eye: it means the same on
 * a phone and on a wide screen. Whoever has not started the course leaves no trace.
 */
export function savePosition(
  ctx: WriteCtx,
  { courseId, lesson, position }: Input,
): Outcome<null, 'not-found' | 'not-enrolled'> {
  const learnerId = actorId(ctx)
  const own = learnerId === null ? null : ownStudy(ctx, learnerId, courseId)
  if (!own || !hasLesson(own.published, lesson)) return refuse('not-found')
  if (!own.study) return refuse('not-enrolled')
  const enrolmentId = own.study.enrolment.id
  keepOpened(ctx.db).run({ enrolmentId, lesson, at: ctx.now })
  keepPosition(ctx.db).run({ enrolmentId, lesson, position })
  return done(null)
}
