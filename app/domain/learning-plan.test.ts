import { expect, test } from 'vitest'
import { type Aim, type CourseState, lastDayFor, learningPlan } from './learning-plan.ts'

const course = (courseId: string, state: CourseState['state'] = 'open', lastAt = 0) => ({
  courseId,
  state,
  lastAt,
})

const aim = (certificationId: string, given: Partial<Aim> = {}): Aim => ({
  certificationId,
  status: 'inTime',
  recommended: false,
  dueOn: '2026-09-01',
  expiresOn: null,
  graceUntil: null,
  courses: [course(certificationId)],
  ...given,
})

const ids = (aims: Aim[]) => aims.map(({ certificationId }) => certificationId)

test('somebody of whom nothing is asked and who began nothing has nothing next', () => {
  expect(learningPlan([], [])).toMatchObject({ next: null, due: [], underWay: [], held: [] })
})

test('what is due comes by date, and what is overdue before all, the longest first', () => {
  const { due } = learningPlan(
    [
      aim('late', { status: 'overdue', dueOn: '2026-05-20' }),
      aim('soon', { dueOn: '2026-06-10' }),
      aim('never', { dueOn: null }),
      aim('later', { status: 'overdue', dueOn: '2026-05-02' }),
      aim('grace', { status: 'inGrace', dueOn: '2026-01-01', graceUntil: '2026-06-06' }),
      aim('renewal', { status: 'renewalOpen', expiresOn: '2026-07-01' }),
    ],
    [],
  )
  expect(ids(due)).toEqual(['later', 'late', 'grace', 'soon', 'renewal', 'never'])
})

test('the last day in time is the due day, the last day of grace, or the last valid day', () => {
  const dates = { dueOn: '2026-06-10', expiresOn: '2026-07-01', graceUntil: '2026-07-31' }
  expect(lastDayFor(aim('a', dates))).toBe('2026-06-10')
  expect(lastDayFor(aim('a', { ...dates, status: 'inGrace' }))).toBe('2026-07-30')
  expect(lastDayFor(aim('a', { ...dates, status: 'renewalOpen' }))).toBe('2026-06-30')
})

test('next is the course of the most urgent thing: continue it, start it, or study it again', () => {
  const next = (courses: CourseState[]) => learningPlan([aim('a', { courses })], []).next
  expect(next([course('x'), course('y')])).toMatchObject({ courseId: 'x', action: 'start' })
  const begun = [course('x'), course('y', 'underWay')]
  expect(next(begun)).toMatchObject({ courseId: 'y', action: 'continue' })
  const again = [{ ...course('x', 'finished'), again: true }]
  expect(next(again)).toMatchObject({ courseId: 'x', action: 'again' })
  expect(next([])).toMatchObject({ courseId: null, action: 'look' })
})

test('without anything due the course read last is next, then what is recommended', () => {
  const begun = [course('old', 'underWay', 10), course('new', 'underWay', 20), course('fresh')]
  const recommended = aim('r', { status: 'notRequired', recommended: true })
  const plan = learningPlan([recommended], begun)
  expect(plan.next).toEqual({ aim: null, courseId: 'new', action: 'continue' })
  expect(plan.underWay.map(({ courseId }) => courseId)).toEqual(['new', 'old'])
  expect(learningPlan([recommended], []).next).toMatchObject({ courseId: 'r', action: 'start' })
})

test('what is held is listed by its expiry, an open renewal both there and among what is due', () => {
  const plan = learningPlan(
    [
      aim('always', { status: 'certified', expiresOn: null }),
      aim('later', { status: 'certified', expiresOn: '2027-01-01' }),
      aim('open', { status: 'renewalOpen', expiresOn: '2026-07-01' }),
    ],
    [],
  )
  expect(ids(plan.held)).toEqual(['open', 'later', 'always'])
  expect(ids(plan.due)).toEqual(['open'])
})

test('what was held once is kept apart, unless it is recommended', () => {
  const plan = learningPlan(
    [
      aim('gone', { status: 'lapsed' }),
      aim('taken', { status: 'revoked', recommended: true }),
      aim('never', { status: 'notRequired' }),
      aim('excused', { status: 'waived' }),
    ],
    [],
  )
  expect(ids(plan.past)).toEqual(['gone'])
  expect(ids(plan.recommended)).toEqual(['taken'])
  expect(ids(plan.waived)).toEqual(['excused'])
})
