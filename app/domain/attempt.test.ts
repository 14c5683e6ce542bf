import { expect, test } from 'vitest'
import {
  type Attempt,
  allowedAnswer,
  deadline,
  type GradedAttempt,
  invalidate,
  isExpired,
  networkAllowanceMs,
  type OpenAttempt,
  settle,
  submit,
  timeLeft,
} from './attempt.ts'

const start = Date.UTC(2026, 10, 23, 9)
const minute = 60_000
const open = (timeLimitMinutes?: number): OpenAttempt => ({
  id: 'attempt-1',
  learnerId: 'asha',
  assessmentId: 'data-literacy-final',
  versionId: 'v1',
  draw: { itemIds: ['median', 'sources'], orders: { median: [], sources: [1, 0] } },
  startedAt: start,
  deadlineAt: deadline(start, timeLimitMinutes),
  state: 'open',
})
const end = start + 20 * minute
const lastMoment = end + networkAllowanceMs - 1
const submitted = { ...open(20), state: 'submitted' as const, submittedAt: start + minute }
const graded: GradedAttempt = settle(submitted, start + minute, { scaledScore: 0.8, passed: true })
const invalidated: Attempt = { ...graded, state: 'invalidated', reason: 'A wrong key.' }

test('the deadline is the time limit after the start; without a limit there is none', () => {
  expect(deadline(start, 20)).toBe(end)
  expect(deadline(start, undefined)).toBeNull()
  expect(isExpired(open(), start + 1e12)).toBe(false)
})

test('the time left ends at the deadline: the allowance for the network is not shown', () => {
  expect(timeLeft(open(20), start + minute)).toBe(19 * minute)
  expect(timeLeft(open(20), end + 1)).toBe(0)
  expect(timeLeft(open(), end)).toBeNull()
})

test('an answer may arrive until the allowance after the deadline is over', () => {
  expect(allowedAnswer(open(20), 'median', lastMoment).ok).toBe(true)
  expect(allowedAnswer(open(20), 'median', lastMoment + 1)).toEqual({
    ok: false,
    refusal: 'too-late',
  })
})

test('an answer to a question that was not drawn is refused', () => {
  expect(allowedAnswer(open(), 'other', start)).toEqual({ ok: false, refusal: 'foreign-item' })
})

test('an answer to an attempt that has ended is refused', () => {
  for (const attempt of [submitted, graded, invalidated])
    expect(allowedAnswer(attempt, 'median', start)).toEqual({ ok: false, refusal: 'not-open' })
})

test('submitting twice is refused', () => {
  for (const attempt of [submitted, graded, invalidated])
    expect(submit(attempt, start, 'by-learner')).toEqual({ ok: false, refusal: 'not-open' })
})

test('a learner submits until time has run out, then only the system does', () => {
  expect(submit(open(20), lastMoment, 'by-learner').ok).toBe(true)
  expect(submit(open(20), lastMoment + 1, 'by-learner')).toEqual({
    ok: false,
    refusal: 'too-late',
  })
  expect(submit(open(20), lastMoment, 'time-ran-out')).toEqual({ ok: false, refusal: 'time-left' })
  expect(submit(open(20), lastMoment + 1, 'time-ran-out').ok).toBe(true)
})

test('an attempt ends when it is submitted, at its deadline at the latest', () => {
  const endOf = (at: number, how: 'by-learner' | 'time-ran-out') => {
    const answer = submit(open(20), at, how)
    return answer.ok ? answer.value.submittedAt : undefined
  }
  expect(endOf(start + 5, 'by-learner')).toBe(start + 5)
  expect(endOf(lastMoment, 'by-learner')).toBe(end)
  expect(endOf(end + 3_600_000, 'time-ran-out')).toBe(end)
})

test('a clock set back does not end an attempt before it began', () => {
  const answer = submit(open(), start - 5000, 'by-learner')
  expect(answer).toMatchObject({ ok: true, value: { submittedAt: start } })
})

test('a graded attempt is invalidated with a reason, once, and keeps its facts', () => {
  expect(invalidate(graded, ' A wrong key. ')).toEqual({ ok: true, value: invalidated })
  expect(invalidate(graded, ' ')).toEqual({ ok: false, refusal: 'reason-missing' })
  for (const attempt of [open(), submitted, invalidated])
    expect(invalidate(attempt, 'Why')).toEqual({ ok: false, refusal: 'not-graded' })
})
