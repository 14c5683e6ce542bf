import { addDays } from '#app/domain/calendar.ts'
import { chanceFrom } from '#app/domain/seeded.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { certificationsOf } from '../certification/published.server.ts'
import { markDone } from '../enrolment/mark-done.server.ts'
import { ownStudy } from '../enrolment/own-study.server.ts'
import { startEnrolment } from '../enrolment/start-enrolment.server.ts'
import { perform } from '../perform.server.ts'
import { castId } from './history/cast.ts'

const beginners = 24

/** Some are in the middle of a course: the learner whom a visitor can be, and a few beside. */
export function beginStudies(ctx: ReadCtx): void {
  const chance = chanceFrom('studies under way')
  const courses = certificationsOf(ctx.db).flatMap(({ requires }) =>
    requires.kind === 'allOf'
      ? requires.of.flatMap((one) => (one.kind === 'course' ? one.courseId : []))
      : [],
  )
  if (courses.length === 0) return
  const first = courses.includes('data-literacy') ? 'data-literacy' : courses[0]!
  study(ctx, castId('learner'), first, 2, 3)
  for (let turn = 0; turn < beginners; turn++) {
    const learnerId = `demo-person-${String(chance.below(500)).padStart(4, '0')}`
    const course = courses[chance.below(courses.length)]!
    study(ctx, learnerId, course, 1 + chance.below(4), 1 + chance.below(20))
  }
}

function study(
  ctx: ReadCtx,
  learnerId: string,
  courseId: string,
  lessons: number,
  daysAgo: number,
) {
  const actor = { kind: 'person' as const, learnerId }
  const now = ctx.now - daysAgo * 86_400_000
  const then: ReadCtx = { ...ctx, actor, now, today: addDays(ctx.today, -daysAgo) }
  if (!perform(then, startEnrolment, { courseId }).ok) return
  const path = ownStudy(then, learnerId, courseId)?.published.path ?? []
  const read = path.filter(({ kind }) => kind === 'lesson').slice(0, lessons)
  for (const { id } of read) perform(then, markDone, { courseId, lesson: id })
}
