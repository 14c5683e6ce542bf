import { expect, test } from 'vitest'
import { perform } from '#app/features/perform.server.ts'
import { enrolment, lessonProgress } from '#db/schema/enrolment.ts'
import { event } from '#db/schema/records.ts'
import { aCourse, sitting } from '#test/factories/assessment.ts'
import { aLearner, made } from '#test/factories/organisation.ts'
import { anEnrolment, aStudyCourse } from '#test/factories/study.ts'
import { type World, world } from '#test/support/world.ts'
import { markDone } from './mark-done.server.ts'
import { noteOpened, openLesson } from './open-lesson.server.ts'
import { ownStudy } from './own-study.server.ts'
import { savePosition } from './save-position.server.ts'
import { startEnrolment } from './start-enrolment.server.ts'
import { progressOf, studyOf } from './study.server.ts'

const courseId = 'signals'
const asha = (here: World) => here.as(aLearner(here).id)
const events = ({ db }: World) =>
  db
    .select()
    .from(event)
    .all()
    .map(({ type }) => type)
    .filter((type) => /^(enrolment|lesson|course)\./.test(type))

const progress = (here: World, learnerId: string) => {
  const own = ownStudy(here.as(learnerId), learnerId, courseId)!
  return progressOf(own.published, own.study)
}

test('starting a course twice is starting it once', () => {
  const here = world()
  aStudyCourse(here)
  const ctx = asha(here)
  const first = made(perform(ctx, startEnrolment, { courseId }))
  expect(made(perform(ctx, startEnrolment, { courseId }))).toEqual(first)
  expect(here.db.select().from(enrolment).all()).toMatchObject([{ round: 1, startedAt: here.now }])
  expect(events(here)).toEqual(['enrolment.started'])
})

test('a course that is not there or was retired cannot be started, and nothing is kept', () => {
  const here = world()
  aStudyCourse(here, { courseId: 'old', retired: true })
  const ctx = asha(here)
  for (const courseId of ['old', 'none']) {
    expect(perform(ctx, startEnrolment, { courseId })).toEqual({ ok: false, refusal: 'not-found' })
  }
  expect(here.db.select().from(enrolment).all()).toEqual([])
})

test('lesson after lesson the course is gone through and completed, once', () => {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  const ctx = here.as(id)
  anEnrolment(ctx, courseId, ['one', 'two'])
  expect(progress(here, id)).toMatchObject({ done: 2, total: 3, isComplete: false })
  const last = made(perform(ctx, markDone, { courseId, lesson: 'three' }))
  expect(last.next).toBeUndefined()
  made(perform(ctx, markDone, { courseId, lesson: 'three' }))
  expect(here.db.select().from(enrolment).all()).toMatchObject([{ completedAt: here.now }])
  expect(events(here)).toEqual([
    'enrolment.started',
    'lesson.done',
    'lesson.done',
    'lesson.done',
    'course.completed',
  ])
})

test('reading to the end without having started starts the course', () => {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  const answer = made(perform(here.as(id), markDone, { courseId, lesson: 'one' }))
  expect(answer.next).toEqual({ kind: 'lesson', id: 'two' })
  expect(progress(here, id)).toMatchObject({ done: 1, next: { kind: 'lesson', id: 'two' } })
})

test('a lesson that the course does not have is not done, opened or kept a place in', () => {
  const here = world()
  aStudyCourse(here)
  const ctx = asha(here)
  const refused = { ok: false, refusal: 'not-found' }
  const lesson = 'none'
  expect(perform(ctx, markDone, { courseId, lesson })).toEqual(refused)
  expect(perform(ctx, openLesson, { courseId, lesson })).toEqual(refused)
  expect(perform(ctx, savePosition, { courseId, lesson, position: 3 })).toEqual(refused)
  expect(here.db.select().from(enrolment).all()).toEqual([])
  expect(here.db.select().from(lessonProgress).all()).toEqual([])
})

test('one goes on where one stopped: in the lesson opened last, at its place', () => {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  const ctx = here.as(id)
  anEnrolment(ctx, courseId, ['one'])
  noteOpened(ctx, studyOf(ctx, id, courseId), { courseId, lesson: 'three' })
  made(perform(ctx, savePosition, { courseId, lesson: 'three', position: 12 }))
  expect(progress(here, id).resume).toEqual({ step: { kind: 'lesson', id: 'three' }, position: 12 })
})

test('looking into a course without starting it leaves no trace', () => {
  const here = world()
  aStudyCourse(here)
  const ctx = asha(here)
  const refused = { ok: false, refusal: 'not-enrolled' }
  const input = { courseId, lesson: 'one' }
  expect(perform(ctx, openLesson, input)).toEqual(refused)
  expect(perform(ctx, savePosition, { ...input, position: 3 })).toEqual(refused)
  expect(here.db.select().from(enrolment).all()).toEqual([])
})

test('what one does is one’s own: another’s course stays as it was', () => {
  const here = world()
  aStudyCourse(here)
  const [first, second] = [aLearner(here).id, aLearner(here).id]
  anEnrolment(here.as(first), courseId, ['one'])
  anEnrolment(here.as(second), courseId)
  made(perform(here.as(first), savePosition, { courseId, lesson: 'two', position: 9 }))
  made(perform(here.as(first), markDone, { courseId, lesson: 'two' }))
  expect(progress(here, first)).toMatchObject({ done: 2 })
  expect(progress(here, second)).toMatchObject({ done: 0 })
  expect(studyOf(here.as(second), second, courseId)?.traces.size).toBe(0)
})

test('passing the last assessment completes the course', () => {
  const here = world()
  const { assessmentId } = aCourse(here, { courseId: 'data' })
  const { id } = aLearner(here)
  made(perform(here.as(id), markDone, { courseId: 'data', lesson: 'first' }))
  expect(events(here)).not.toContain('course.completed')
  sitting(here.as(id), assessmentId, 0)
  expect(events(here)).not.toContain('course.completed')
  sitting(here.as(id), assessmentId)
  expect(events(here)).toContain('course.completed')
})
