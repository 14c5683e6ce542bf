import { expect, test } from 'vitest'
import { type Evidence, isMet, outstanding, type Requirement } from '#app/domain/requirement.ts'

const course = (courseId: string): Requirement => ({ kind: 'course', courseId })
const score = (atLeast: number): Requirement => ({ kind: 'score', assessmentId: 'final', atLeast })
const evidence = (known: Partial<Evidence> = {}): Evidence => ({
  coursesCompleted: new Set(),
  scores: new Map(),
  exercisesCompleted: new Set(),
  certificationsHeld: new Set(),
  ...known,
})

test('a course is met when it is completed', () => {
  expect(outstanding(course('data'), evidence())).toEqual([course('data')])
  expect(isMet(course('data'), evidence({ coursesCompleted: new Set(['data']) }))).toBe(true)
})

test('a score is met at exactly the mark and not below', () => {
  expect(isMet(score(0.7), evidence({ scores: new Map([['final', 0.7]]) }))).toBe(true)
  expect(isMet(score(0.7), evidence({ scores: new Map([['final', 0.6999]]) }))).toBe(false)
})

test('an assessment never taken meets no mark, not even zero', () => {
  expect(isMet(score(0), evidence())).toBe(false)
  expect(isMet(score(0), evidence({ scores: new Map([['final', 0]]) }))).toBe(true)
})

test('exercises and other certifications count by their own evidence', () => {
  const exercise: Requirement = { kind: 'exercise', exerciseId: 'trust' }
  const prior: Requirement = { kind: 'credential', certificationId: 'basics' }
  const shown = evidence({
    exercisesCompleted: new Set(['trust']),
    certificationsHeld: new Set(['trust']),
  })
  expect(isMet(exercise, shown)).toBe(true)
  expect(outstanding(prior, shown)).toEqual([prior])
  expect(isMet(prior, evidence({ certificationsHeld: new Set(['basics']) }))).toBe(true)
})

test('what is still to do is one flat list, in the order written', () => {
  const nested: Requirement = {
    kind: 'allOf',
    of: [course('a'), { kind: 'allOf', of: [course('b'), score(0.7)] }, course('c')],
  }
  const shown = evidence({ coursesCompleted: new Set(['b']) })
  expect(outstanding(nested, shown)).toEqual([course('a'), score(0.7), course('c')])
})

test('a choice is met by any of its parts and stays one entry until then', () => {
  const choice: Requirement = { kind: 'anyOf', of: [course('a'), score(0.7)] }
  expect(outstanding(choice, evidence())).toEqual([choice])
  expect(isMet(choice, evidence({ scores: new Map([['final', 0.9]]) }))).toBe(true)
})

test('all of nothing is met, any of nothing never is', () => {
  expect(isMet({ kind: 'allOf', of: [] }, evidence())).toBe(true)
  expect(isMet({ kind: 'anyOf', of: [] }, evidence())).toBe(false)
})
