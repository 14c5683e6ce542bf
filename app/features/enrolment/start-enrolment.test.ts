import { expect, test } from 'vitest'
import { perform } from '#app/features/perform.server.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import { aLearner, made } from '#test/factories/organisation.ts'
import { anEnrolment, aStudyCourse } from '#test/factories/study.ts'
import { world } from '#test/support/world.ts'
import { ownStudy } from './own-study.server.ts'
import { startRound } from './start-enrolment.server.ts'
import { progressOf } from './study.server.ts'

const courseId = 'signals'
const lessons = ['one', 'two', 'three']

function begun(lessonsDone: string[] = []) {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  anEnrolment(here.as(id), courseId, lessonsDone)
  return { here, id, ctx: here.as(id) }
}

test('a learner stays on the version they started', () => {
  const { here, id, ctx } = begun(['one'])
  aStudyCourse(here, { number: 2, lessons: ['new'] })
  const own = ownStudy(ctx, id, courseId)!
  expect(own.published.number).toBe(1)
  expect(own.published.path.map((step) => step.id)).toEqual(lessons)
})

test('whoever begins now begins the newest version', () => {
  const { here } = begun()
  aStudyCourse(here, { number: 2, lessons: ['new'] })
  const other = aLearner(here).id
  anEnrolment(here.as(other), courseId)
  expect(ownStudy(here.as(other), other, courseId)!.published.number).toBe(2)
})

test('a newer material version may be gone over to, and begins at its beginning', () => {
  const { here, id, ctx } = begun(['one', 'two'])
  aStudyCourse(here, { number: 2, lessons })
  made(perform(ctx, startRound, { courseId }))
  const own = ownStudy(ctx, id, courseId)!
  expect(own.published.number).toBe(2)
  expect(progressOf(own.published, own.study)).toMatchObject({ done: 0 })
  expect(here.db.select().from(enrolment).all()).toHaveLength(2)
})

test('asking twice for the newer version is asking once', () => {
  const { here, ctx } = begun()
  aStudyCourse(here, { number: 2 })
  const first = made(perform(ctx, startRound, { courseId }))
  expect(made(perform(ctx, startRound, { courseId }))).toEqual(first)
})

test('an editorial change offers nothing to go over to', () => {
  const { here, ctx } = begun()
  aStudyCourse(here, { number: 2, change: 'editorial' })
  expect(perform(ctx, startRound, { courseId })).toEqual({ ok: false, refusal: 'nothing-newer' })
})

test('a material change counts also behind a later editorial one', () => {
  const { here, ctx } = begun()
  aStudyCourse(here, { number: 2 })
  aStudyCourse(here, { number: 3, change: 'editorial' })
  made(perform(ctx, startRound, { courseId }))
})

test('a course that earns no certification may be studied again when it is finished', () => {
  const { here, id, ctx } = begun(lessons)
  const later = here.at('2026-08-01').as(id)
  made(perform(later, startRound, { courseId }))
  expect(here.db.select().from(enrolment).all()).toMatchObject([
    { round: 1, completedAt: here.now },
    { round: 2, completedAt: null },
  ])
  expect(ownStudy(ctx, id, courseId)?.study?.traces.size).toBe(0)
})

test('who began a course before it was retired may finish it, and no one else sees it', () => {
  const { here, id, ctx } = begun(['one'])
  aStudyCourse(here, { number: 2, retired: true })
  expect(ownStudy(ctx, id, courseId)).not.toBeNull()
  const other = aLearner(here).id
  expect(ownStudy(here.as(other), other, courseId)).toBeNull()
  expect(perform(ctx, startRound, { courseId })).toEqual({ ok: false, refusal: 'not-found' })
})
