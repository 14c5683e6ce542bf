import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { perform } from '../perform.server.ts'
import { keepLast, keepOpened } from './lesson-trace.server.ts'
import { hasLesson, ownStudy } from './own-study.server.ts'
import type { Study } from './study.server.ts'

type Input = { courseId: string; lesson: string }

/** Keeps that the person was in a lesson of a course that they study. */
export function openLesson(
  ctx: WriteCtx,
  { courseId, lesson }: Input,
): Outcome<null, 'not-found' | 'not-enrolled'> {
  const learnerId = actorId(ctx)
  const own = learnerId === null ? null : ownStudy(ctx, learnerId, courseId)
  if (!own || !hasLesson(own.published, lesson)) return refuse('not-found')
  if (!own.study) return refuse('not-enrolled')
  const enrolmentId = own.study.enrolment.id
  keepOpened(ctx.db).run({ enrolmentId, lesson, at: ctx.now })
  keepLast(ctx.db).run({ enrolmentId, lesson })
  return done(null)
}

/** The same where it is not kept yet: reading on in a lesson writes nothing. */
export function noteOpened(ctx: ReadCtx, study: Study | null, input: Input): void {
  if (!study) return
  const known = study.traces.has(input.lesson) && study.enrolment.lastLesson === input.lesson
  if (!known) perform(ctx, openLesson, input)
}
