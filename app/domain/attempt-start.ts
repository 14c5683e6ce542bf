import { type Attempt, deadline, type Instant, isExpired, type OpenAttempt } from './attempt.ts'
import { done, type Outcome, refuse } from './outcome.ts'

const hourMs = 3_600_000

/** What an assessment says about attempts. `attempts` is how many before the cool-down starts. */
export type AttemptRules = { attempts: number; coolDownHours: number; timeLimitMinutes?: number }

export type StartRefusal =
  | { reason: 'already-open'; attempt: OpenAttempt }
  /** Its time ran out, or it was submitted: it must be graded before anything else is decided. */
  | { reason: 'not-settled'; attempt: Attempt }
  | { reason: 'not-available' }
  | { reason: 'used-up'; until: Instant }

export type Started = {
  state: 'open'
  /** Counts all attempts at the assessment, from 1. */
  number: number
  startedAt: Instant
  deadlineAt: Instant | null
  /** Tries that will remain in this series if this one fails. */
  triesLeft: number
}

/**
 * Whether a learner may start. `history` is all of the learner's attempts at the assessment, in any
 * version. An open one is resumed even where the assessment has since been withdrawn.
 */
export function startAttempt(
  rules: AttemptRules,
  history: readonly Attempt[],
  { available, at }: { available: boolean; at: Instant },
): Outcome<Started, StartRefusal> {
  for (const attempt of history) {
    if (attempt.state === 'open' && !isExpired(attempt, at))
      return refuse({ reason: 'already-open', attempt })
    if (attempt.state === 'open' || attempt.state === 'submitted')
      return refuse({ reason: 'not-settled', attempt })
  }
  if (!available) return refuse({ reason: 'not-available' })
  const series = currentSeries(rules, history, at)
  if (series.opensAt > at) return refuse({ reason: 'used-up', until: series.opensAt })
  return done({
    state: 'open',
    number: history.length + 1,
    startedAt: at,
    deadlineAt: deadline(at, rules.timeLimitMinutes),
    triesLeft: Math.max(0, rules.attempts - series.tries - 1),
  })
}

/**
 * The tries of the series under way, and when the next may start. A pass ends a series, so that a
 * renewal begins afresh and at once; so does a cool-down that was waited for. A used-up series opens
 * again so many hours after its last try ended. Invalidated attempts count for nothing.
 */
function currentSeries(rules: AttemptRules, history: readonly Attempt[], at: Instant) {
  const graded = history.filter((attempt) => attempt.state === 'graded')
  let tries = 0
  let opensAt: Instant = Number.NEGATIVE_INFINITY
  for (const attempt of graded.sort((a, b) => a.startedAt - b.startedAt)) {
    if (tries >= rules.attempts && attempt.startedAt >= opensAt) tries = 0
    tries = attempt.passed ? 0 : tries + 1
    opensAt =
      tries >= rules.attempts
        ? attempt.submittedAt + rules.coolDownHours * hourMs
        : Number.NEGATIVE_INFINITY
  }
  return { tries: tries >= rules.attempts && opensAt <= at ? 0 : tries, opensAt }
}
