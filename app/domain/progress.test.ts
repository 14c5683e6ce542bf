import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  courseProgress,
  type Footprint,
  neighbours,
  type Step,
  versionToStudy,
} from './progress.ts'

const lesson = (id: string): Step => ({ kind: 'lesson', id })
const assessment = (id: string): Step => ({ kind: 'assessment', id })
const order = [lesson('why'), lesson('what'), assessment('final'), lesson('more')]

const footprint = (given: {
  seen?: string[]
  done?: string[]
  passed?: string[]
  last?: Footprint['last']
}): Footprint => ({
  lessonsSeen: new Set(given.seen),
  lessonsDone: new Set(given.done),
  assessmentsPassed: new Set(given.passed),
  last: given.last,
})
const progress = (given: Parameters<typeof footprint>[0]) => courseProgress(order, footprint(given))

test('a course not begun starts with its first lesson', () => {
  expect(progress({})).toMatchObject({
    done: 0,
    total: 4,
    percent: 0,
    next: lesson('why'),
    resume: { step: lesson('why'), position: 0 },
    isComplete: false,
  })
})

test('each step tells whether it was seen or done', () => {
  const { steps } = progress({ seen: ['why', 'what'], done: ['why'], passed: [] })
  expect(steps.map(({ state }) => state)).toEqual(['done', 'seen', 'open', 'open'])
})

test('next is the first step not done, also where later ones are', () => {
  expect(progress({ done: ['why', 'more'] }).next).toEqual(lesson('what'))
  expect(progress({ done: ['why', 'what'] }).next).toEqual(assessment('final'))
})

test('one goes on in the lesson left unfinished, at its place', () => {
  const last = { lesson: 'more', position: 420 }
  expect(progress({ seen: ['more'], last }).resume).toEqual({ step: lesson('more'), position: 420 })
})

test('a finished lesson, or one no longer on the path, is not gone back to', () => {
  const next = { step: lesson('what'), position: 0 }
  expect(progress({ done: ['why'], last: { lesson: 'why', position: 900 } }).resume).toEqual(next)
  expect(progress({ done: ['why'], last: { lesson: 'gone', position: 5 } }).resume).toEqual(next)
})

test('all lessons done without the assessment passed is not complete', () => {
  const done = ['why', 'what', 'more']
  expect(progress({ done })).toMatchObject({ isComplete: false, percent: 75 })
})

test('complete is every lesson done and every assessment passed', () => {
  expect(progress({ done: ['why', 'what', 'more'], passed: ['final'] })).toMatchObject({
    isComplete: true,
    percent: 100,
    next: undefined,
    resume: undefined,
  })
})

test('a lesson and an assessment of the same name are two steps', () => {
  const twins = [lesson('final'), assessment('final')]
  expect(courseProgress(twins, footprint({ done: ['final'] }))).toMatchObject({
    done: 1,
    next: assessment('final'),
  })
})

test('what was done outside the path does not count', () => {
  expect(progress({ done: ['gone'], passed: ['other'] })).toMatchObject({ done: 0, percent: 0 })
})

test('a course without steps is never complete', () => {
  expect(courseProgress([], footprint({}))).toMatchObject({ isComplete: false, percent: 0 })
})

test('the percentage is 100 exactly when the course is complete, and never falls by doing more', () => {
  const path = Array.from({ length: 300 }, (_, index) => lesson(`l${index}`))
  fc.assert(
    fc.property(fc.nat(300), (count) => {
      const percentOf = (n: number) =>
        courseProgress(path, footprint({ done: path.slice(0, n).map(({ id }) => id) }))
      const now = percentOf(count)
      expect(now.percent === 100).toBe(now.isComplete)
      expect(percentOf(count + 1).percent).toBeGreaterThanOrEqual(now.percent)
    }),
  )
})

test('previous and next follow the path, done or not', () => {
  expect(neighbours(order, lesson('what'))).toEqual({
    previous: lesson('why'),
    next: assessment('final'),
  })
  expect(neighbours(order, lesson('why')).previous).toBeUndefined()
  expect(neighbours(order, lesson('more')).next).toBeUndefined()
  expect(neighbours(order, lesson('gone'))).toEqual({ previous: undefined, next: undefined })
})

test('a learner stays on the version they started, and is told of a newer one', () => {
  expect(versionToStudy({ versionId: 'v1' }, 'v2')).toEqual({ versionId: 'v1', newer: true })
  expect(versionToStudy({ versionId: 'v2' }, 'v2')).toEqual({ versionId: 'v2', newer: false })
})

test('whoever has not started is given the current version', () => {
  expect(versionToStudy(undefined, 'v2')).toEqual({ versionId: 'v2', newer: false })
})
