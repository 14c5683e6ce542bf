import { expect, test } from 'vitest'
import type { Attempt } from './attempt.ts'
import { type ReviewPolicy, resultShown, reviewPolicies } from './review-policy.ts'

const base = {
  id: 'attempt-1',
  learnerId: 'asha',
  assessmentId: 'data-literacy-final',
  versionId: 'v1',
  draw: { itemIds: [], orders: {} },
  startedAt: 0,
  deadlineAt: null,
}
const end = { submittedAt: 1, gradedAt: 1, scaledScore: 0.8, passed: true }
const open: Attempt = { ...base, state: 'open' }
const submitted: Attempt = { ...base, state: 'submitted', submittedAt: 1 }
const graded: Attempt = { ...base, ...end, state: 'graded' }
const invalidated: Attempt = { ...base, ...end, state: 'invalidated', reason: 'A wrong key.' }

const byCompetency = [{ competency: 'digcomp.1.2', score: 1, max: 2, share: 0.5 }]
const answers = [{ kind: 'boolean' as const, right: true, chosen: false }]
const shown = (policy: ReviewPolicy, attempt: Attempt) =>
  resultShown(
    policy,
    attempt,
    () => ({ byCompetency }),
    () => answers,
  )

test('a graded attempt shows what its policy allows, and no more', () => {
  const score = { state: 'graded', scaledScore: 0.8, passed: true }
  expect(shown('score', graded)).toEqual(score)
  expect(shown('competencies', graded)).toEqual({ ...score, byCompetency })
  expect(shown('answers', graded)).toEqual({ ...score, byCompetency, answers })
})

test('before an attempt is graded nothing is shown, whatever the policy', () => {
  for (const policy of reviewPolicies) {
    expect(shown(policy, open)).toEqual({ state: 'open' })
    expect(shown(policy, submitted)).toEqual({ state: 'submitted' })
  }
})

test('an invalidated attempt shows why, and no score or answer', () => {
  for (const policy of reviewPolicies)
    expect(shown(policy, invalidated)).toEqual({ state: 'invalidated', reason: 'A wrong key.' })
})

test('the right answers are not even looked up unless they may be shown', () => {
  const never = () => {
    throw new Error('The key was asked for')
  }
  for (const attempt of [open, submitted, invalidated])
    resultShown('answers', attempt, never, never)
  resultShown('competencies', graded, () => ({ byCompetency }), never)
  expect(() => resultShown('answers', graded, () => ({ byCompetency }), never)).toThrow()
})
