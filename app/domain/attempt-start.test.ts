import { expect, test } from 'vitest'
import { type Attempt, networkAllowanceMs } from './attempt.ts'
import { type AttemptRules, startAttempt } from './attempt-start.ts'

const hour = 3_600_000
const noon = Date.UTC(2026, 10, 23, 12)
const rules: AttemptRules = { attempts: 3, coolDownHours: 24, timeLimitMinutes: 20 }

const base = {
  learnerId: 'asha',
  assessmentId: 'data-literacy-final',
  versionId: 'v1',
  draw: { itemIds: [], orders: {} },
  deadlineAt: null,
}
const openSince = (startedAt: number, deadlineAt: number | null = null): Attempt => ({
  ...base,
  id: 'open',
  state: 'open',
  startedAt,
  deadlineAt,
})
/** An attempt of ten minutes that ended so many hours after noon. */
const ended = (
  hours: number,
  passed: boolean,
  state: 'graded' | 'invalidated' = 'graded',
): Attempt => ({
  ...base,
  id: `at-${hours}`,
  startedAt: noon + hours * hour - 600_000,
  submittedAt: noon + hours * hour,
  gradedAt: noon + hours * hour,
  scaledScore: passed ? 0.9 : 0.5,
  passed,
  ...(state === 'graded' ? { state } : { state, reason: 'A wrong key.' }),
})
const failed = (hours: number) => ended(hours, false)
const passed = (hours: number) => ended(hours, true)

const start = (history: Attempt[], hours: number, { available = true, of = rules } = {}) => {
  const answer = startAttempt(of, history, { available, at: noon + hours * hour })
  return answer.ok ? answer.value : answer.refusal
}

test('a first attempt starts now, ends by the time limit and leaves two tries', () => {
  expect(start([], 0)).toEqual({
    state: 'open',
    number: 1,
    startedAt: noon,
    deadlineAt: noon + 20 * 60_000,
    triesLeft: 2,
  })
})

test('an assessment that is not available cannot be started', () => {
  expect(start([], 0, { available: false })).toEqual({ reason: 'not-available' })
})

test('an open attempt is given back to be resumed, even where the assessment was withdrawn', () => {
  const attempt = openSince(noon)
  expect(start([failed(-2), attempt], 1)).toEqual({ reason: 'already-open', attempt })
  expect(start([attempt], 1, { available: false })).toEqual({ reason: 'already-open', attempt })
})

test('an attempt whose time ran out is graded first, for it may be a pass', () => {
  const attempt = openSince(noon, noon + hour)
  const over = 1 + networkAllowanceMs / hour
  expect(start([attempt], over - 0.001)).toEqual({ reason: 'already-open', attempt })
  expect(start([attempt], over)).toEqual({ reason: 'not-settled', attempt })
})

test('after three tries without a pass the next opens 24 hours after the last one ended', () => {
  const history = [failed(1), failed(2), failed(3)]
  expect(start(history.slice(0, 2), 2)).toMatchObject({ state: 'open', triesLeft: 0 })
  expect(start(history, 3)).toEqual({ reason: 'used-up', until: noon + 27 * hour })
  expect(start(history, 26.999)).toEqual({ reason: 'used-up', until: noon + 27 * hour })
  expect(start(history, 27)).toMatchObject({ state: 'open', number: 4, triesLeft: 2 })
})

test('a new series has as many tries as the first and then the same cool-down', () => {
  const history = [failed(1), failed(2), failed(3), failed(30), failed(31)]
  expect(start(history, 31)).toMatchObject({ triesLeft: 0 })
  expect(start([...history, failed(32)], 33)).toEqual({
    reason: 'used-up',
    until: noon + 56 * hour,
  })
})

test('tries that are not used up do not grow by waiting', () => {
  expect(start([failed(1), failed(2)], 1000)).toMatchObject({ triesLeft: 0 })
})

test('a pass with the last try leaves nothing to wait for: a renewal starts at once', () => {
  expect(start([failed(1), failed(2), passed(3)], 3)).toMatchObject({ triesLeft: 2 })
})

test('failing a renewal counts tries anew from the pass', () => {
  const history = [failed(1), failed(2), passed(3), failed(4), failed(5)]
  expect(start(history, 5)).toMatchObject({ triesLeft: 0 })
  expect(start([...history, failed(6)], 7)).toMatchObject({ reason: 'used-up' })
})

test('an invalidated attempt counts neither as a try nor as a pass', () => {
  expect(start([failed(1), failed(2), ended(3, false, 'invalidated')], 3)).toMatchObject({
    number: 4,
    triesLeft: 0,
  })
  const noPass = [failed(1), failed(2), ended(3, true, 'invalidated'), failed(4)]
  expect(start(noPass, 5)).toMatchObject({ reason: 'used-up' })
})

test('a version with fewer tries does not shut out somebody who has waited', () => {
  const stricter = { ...rules, attempts: 2 }
  const history = [failed(1), failed(2), failed(3), failed(30)]
  expect(start(history, 31, { of: stricter })).toMatchObject({ state: 'open', triesLeft: 0 })
})

test('the history may come in any order', () => {
  const history = [failed(3), failed(1), failed(2)]
  expect(start(history, 4)).toEqual({ reason: 'used-up', until: noon + 27 * hour })
  expect(history.map(({ id }) => id)).toEqual(['at-3', 'at-1', 'at-2'])
})
