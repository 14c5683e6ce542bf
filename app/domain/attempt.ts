import type { Draw } from './draw.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** What an answer given in time may take to arrive. It is not shown as time left. */
export const networkAllowanceMs = 10_000

const minuteMs = 60_000

/** What every attempt remembers, with the version that it was shown. No deadline: no time limit. */
export type AttemptBase = {
  id: string
  learnerId: string
  assessmentId: string
  versionId: string
  draw: Draw
  startedAt: Instant
  deadlineAt: Instant | null
}

type Submitted = { submittedAt: Instant }
type Graded = Submitted & { gradedAt: Instant; scaledScore: number; passed: boolean }

export type OpenAttempt = AttemptBase & { state: 'open' }
export type SubmittedAttempt = AttemptBase & { state: 'submitted' } & Submitted
export type GradedAttempt = AttemptBase & { state: 'graded' } & Graded
export type InvalidatedAttempt = AttemptBase & { state: 'invalidated'; reason: string } & Graded

/** open → submitted → graded, and later perhaps invalidated. */
export type Attempt = OpenAttempt | SubmittedAttempt | GradedAttempt | InvalidatedAttempt

/** What time tells: enough of an attempt to ask about its end. */
type Timed = { deadlineAt: Instant | null }

export function deadline(startedAt: Instant, timeLimitMinutes: number | undefined): Instant | null {
  return timeLimitMinutes === undefined ? null : startedAt + timeLimitMinutes * minuteMs
}

/** Milliseconds left to show; null without a time limit. */
export function timeLeft(attempt: Timed, at: Instant): number | null {
  return attempt.deadlineAt === null ? null : Math.max(0, attempt.deadlineAt - at)
}

/** Whether nothing more is accepted: the deadline and the allowance after it are over. */
export function isExpired(attempt: Timed, at: Instant): boolean {
  return attempt.deadlineAt !== null && at >= attempt.deadlineAt + networkAllowanceMs
}

export type AnswerRefusal = 'not-open' | 'too-late' | 'foreign-item'

/** Whether an answer to this item may be saved now. */
export function allowedAnswer(
  attempt: Attempt,
  itemId: string,
  at: Instant,
): Outcome<OpenAttempt, AnswerRefusal> {
  if (attempt.state !== 'open') return refuse('not-open')
  if (isExpired(attempt, at)) return refuse('too-late')
  if (!attempt.draw.itemIds.includes(itemId)) return refuse('foreign-item')
  return done(attempt)
}

export type SubmitRefusal = 'not-open' | 'too-late' | 'time-left'

/**
 * Ends an attempt. A learner may until time has run out; then the system does, with what was saved.
 * Its end is never after its deadline, nor before its start should the clock have been set back.
 */
export function submit(
  attempt: Attempt,
  at: Instant,
  how: 'by-learner' | 'time-ran-out',
): Outcome<SubmittedAttempt, SubmitRefusal> {
  if (attempt.state !== 'open') return refuse('not-open')
  const expired = isExpired(attempt, at)
  if (how === 'by-learner' && expired) return refuse('too-late')
  if (how === 'time-ran-out' && !expired) return refuse('time-left')
  const end = Math.min(at, attempt.deadlineAt ?? at)
  return done({ ...attempt, state: 'submitted', submittedAt: Math.max(end, attempt.startedAt) })
}

export function settle(
  attempt: SubmittedAttempt,
  at: Instant,
  { scaledScore, passed }: { scaledScore: number; passed: boolean },
): GradedAttempt {
  return { ...attempt, state: 'graded', gradedAt: at, scaledScore, passed }
}

/** An invalidated attempt keeps its facts, but neither its pass nor its try counts any more. */
export function invalidate(
  attempt: Attempt,
  reason: string,
): Outcome<InvalidatedAttempt, 'not-graded' | 'reason-missing'> {
  if (attempt.state !== 'graded') return refuse('not-graded')
  if (reason.trim() === '') return refuse('reason-missing')
  return done({ ...attempt, state: 'invalidated', reason: reason.trim() })
}
