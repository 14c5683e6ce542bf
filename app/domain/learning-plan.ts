import { addDays, type Day } from './calendar.ts'
import type { Status } from './standing.ts'

/** How far a person is in a course, for what they learn it for now. `lastAt` is in milliseconds. */
export type CourseState = {
  courseId: string
  state: 'open' | 'underWay' | 'finished'
  /** The newest round is finished, but does not count any more: it is to be studied again. */
  again?: boolean
  lastAt: number
}

/**
 * A certification that concerns a person. `courses` are those that are still to be finished for it,
 * in the order in which it asks for them. `graceUntil` and `expiresOn` are first days after the end.
 */
export type Aim = {
  certificationId: string
  status: Status
  recommended: boolean
  dueOn: Day | null
  expiresOn: Day | null
  graceUntil: Day | null
  courses: CourseState[]
}

/** What to do about a course, and what it is done for; `aim` is null for the person's own choice. */
export type NextUp = {
  aim: Aim | null
  courseId: string | null
  action: 'continue' | 'start' | 'again' | 'look'
}

export type LearningPlan = {
  next: NextUp | null
  /** What something must be done about, the most urgent first. */
  due: Aim[]
  /** Courses begun and not finished, the latest first. */
  underWay: CourseState[]
  held: Aim[]
  waived: Aim[]
  /** Held once and no longer, without being required. */
  past: Aim[]
  recommended: Aim[]
}

/** Orders what concerns a person by what they should do next. */
export function learningPlan(aims: readonly Aim[], courses: readonly CourseState[]): LearningPlan {
  const having = (...statuses: Status[]) => aims.filter(({ status }) => statuses.includes(status))
  const due = having('overdue', 'inGrace', 'inTime', 'renewalOpen').sort(byUrgency)
  const underWay = courses.filter(({ state }) => state === 'underWay').sort(byLast)
  const recommended = having('notRequired', 'lapsed', 'revoked').filter((aim) => aim.recommended)
  return {
    next: nextUp(due, underWay, recommended),
    due,
    underWay,
    held: having('certified', 'renewalOpen').sort(byExpiry),
    waived: having('waived'),
    past: having('lapsed', 'revoked').filter((aim) => !aim.recommended),
    recommended,
  }
}

/** The last day on which the thing is still in time; null where no day is known. */
export function lastDayFor({ status, dueOn, expiresOn, graceUntil }: Aim): Day | null {
  if (status === 'inGrace') return graceUntil && addDays(graceUntil, -1)
  if (status === 'renewalOpen') return expiresOn && addDays(expiresOn, -1)
  return dueOn
}

/** What is overdue comes first, what has been so for longest before all. */
function byUrgency(a: Aim, b: Aim): number {
  const late = Number(b.status === 'overdue') - Number(a.status === 'overdue')
  return late || byDay(lastDayFor(a), lastDayFor(b))
}

const byExpiry = (a: Aim, b: Aim) => byDay(a.expiresOn, b.expiresOn)

const byLast = (a: CourseState, b: CourseState) => b.lastAt - a.lastAt

/** No day comes last. */
function byDay(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

function nextUp(due: Aim[], underWay: CourseState[], recommended: Aim[]): NextUp | null {
  const [first] = due
  if (first) return towards(first)
  const [latest] = underWay
  if (latest) return { aim: null, courseId: latest.courseId, action: 'continue' }
  const inviting = recommended.find(({ courses }) => courses.length > 0)
  return inviting ? towards(inviting) : null
}

/** The course under way before one not begun; where no course is left, there is only to look why. */
function towards(aim: Aim): NextUp {
  const course = aim.courses.find(({ state }) => state === 'underWay') ?? aim.courses[0]
  if (!course) return { aim, courseId: null, action: 'look' }
  const action = course.state === 'underWay' ? 'continue' : course.again ? 'again' : 'start'
  return { aim, courseId: course.courseId, action }
}
