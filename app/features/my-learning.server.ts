import { type Aim, lastDayFor, learningPlan, type NextUp } from '#app/domain/learning-plan.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type CourseCard, courseCards } from './enrolment/course-cards.server.ts'
import { servesToday } from './enrolment/library/release.server.ts'
import { courseState, type LearnerAim, ownAims } from './learning-aims.server.ts'

/** A certification in a list: where one stands in it, why, and the course to go on with. */
export type AimCard = Pick<Aim, 'certificationId' | 'status'> & {
  title: string
  why: string | null
  /** The last day in time, of grace, or of validity. */
  lastDay: string | null
  /** The last valid day of what is held. */
  expiresOn: string | null
  course: CourseCard | null
}

export type NextCard = {
  action: NextUp['action']
  aim: AimCard | null
  course: CourseCard | null
}

/** My learning, for routes/learn/my-learning.tsx: one thing to do next, and everything else in order. */
export function myLearning(ctx: ReadCtx, learnerId: string) {
  const { studies, aims } = ownAims(ctx, learnerId)
  const cards = courseCards(ctx, studies)
  const states = [...studies].map(([courseId, study]) => courseState(courseId, study))
  const plan = learningPlan(aims, states)
  const titled = new Map(aims.map((aim) => [aim.certificationId, aim]))
  const card = (aim: Aim) => aimCard(ctx, titled.get(aim.certificationId)!, cards)
  const due = plan.due.map(card)
  const recommended = plan.recommended.map(card)
  const told = new Set(
    [...due, ...recommended].flatMap(({ course }) => (course ? [course.courseId] : [])),
  )
  const underWay = plan.underWay
    .filter(({ courseId }) => !told.has(courseId))
    .flatMap(({ courseId }) => cards.get(courseId) ?? [])
  return {
    next: plan.next && nextCard(plan.next, card, cards),
    serves: servesToday(ctx, learnerId),
    due,
    /** Those that what is due or recommended does not tell of. */
    underWay,
    held: plan.held.map(card),
    waived: plan.waived.map(card),
    past: plan.past.map(card),
    recommended,
    rest: [...cards.values()].filter(({ courseId, done }) => done === null && !told.has(courseId)),
  }
}

export type MyLearning = ReturnType<typeof myLearning>

function aimCard(ctx: ReadCtx, aim: LearnerAim, cards: Map<string, CourseCard>): AimCard {
  const { certificationId, status, why, expiresOn, courses } = aim
  const [first] = courses
  return {
    ...{ certificationId, status, why, expiresOn },
    title: aim.title[ctx.locale],
    lastDay: lastDayFor(aim),
    course: (first && cards.get(first.courseId)) ?? null,
  }
}

function nextCard(
  { action, aim, courseId }: NextUp,
  card: (aim: Aim) => AimCard,
  cards: Map<string, CourseCard>,
): NextCard {
  const course = (courseId && cards.get(courseId)) || null
  return { action: course ? action : 'look', aim: aim && card(aim), course }
}
