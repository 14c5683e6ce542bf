import { uuidv7 } from 'uuidv7'
import type { Instant } from '#app/domain/attempt.ts'
import { type AttemptRules, startAttempt as askToStart } from '#app/domain/attempt-start.ts'
import { draw } from '#app/domain/draw.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { randomToken } from '#app/platform/secrets.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { startEnrolment } from '../enrolment/start-enrolment.server.ts'
import { record } from '../records/commands.server.ts'
import { type Place, placeOf } from './place.server.ts'
import { attemptRows, toAttempt } from './rows.server.ts'

/** `already-open` is not a fault: the attempt named is to be resumed. */
export type StartRefusal =
  | { reason: 'already-open'; attemptId: string }
  | { reason: 'used-up'; until: Instant }
  | { reason: 'not-found' | 'not-available' | 'not-settled' }

/** Asked only whether something is open: nothing may be begun by these. */
const withdrawn: AttemptRules = { attempts: 1, coolDownHours: 0 }

/** Begins an attempt, and with it the enrolment on the course where there is none. */
export function startAttempt(
  ctx: WriteCtx,
  { assessmentId }: { assessmentId: string },
): Outcome<{ attemptId: string }, StartRefusal> {
  const learnerId = actorId(ctx)
  const place = learnerId === null ? null : placeOf(ctx, learnerId, assessmentId)
  if (learnerId === null || place === null) return refuse({ reason: 'not-found' })
  const history = attemptRows(ctx, learnerId, assessmentId).map(toAttempt)
  const rules = place.published?.definition ?? withdrawn
  const asked = askToStart(rules, history, { available: place.available, at: ctx.now })
  if (!asked.ok) {
    const { refusal } = asked
    if (refusal.reason === 'already-open') {
      return refuse({ reason: refusal.reason, attemptId: refusal.attempt.id })
    }
    return refuse(refusal.reason === 'not-settled' ? { reason: 'not-settled' } : refusal)
  }
  const enrolled = startEnrolment(ctx, { courseId: place.courseId })
  if (!enrolled.ok) return refuse({ reason: 'not-available' })
  const { number, startedAt, deadlineAt } = asked.value
  return done({
    attemptId: open(ctx, { learnerId, assessmentId, place, number, startedAt, deadlineAt }),
  })
}

type Opening = {
  learnerId: string
  assessmentId: string
  place: Place
  number: number
  startedAt: Instant
  deadlineAt: Instant | null
}

/** The seed is secret: whoever knew it and the pool would know the questions of an attempt. */
function open(ctx: WriteCtx, { place, ...opening }: Opening): string {
  const id = uuidv7()
  const seed = randomToken(16)
  const { definition, pool } = place.published!
  const { courseId, versionId } = place
  ctx.db
    .insert(attempt)
    .values({
      id,
      ...opening,
      courseId,
      versionId,
      seed,
      draw: draw([...pool.values()], definition.draw, seed),
      state: 'open',
    })
    .run()
  const { learnerId: subjectId, assessmentId } = opening
  record(ctx, { type: 'attempt.started', subjectId, attemptId: id, assessmentId, versionId })
  return id
}
