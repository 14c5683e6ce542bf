import type { Instant } from '#app/domain/attempt.ts'
import { startAttempt } from '#app/domain/attempt-start.ts'
import type { ReviewPolicy } from '#app/domain/review-policy.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { publishedCourse } from '../enrolment/published-course.server.ts'
import { type Place, placeOf } from './place.server.ts'
import { type Published, publishedAssessment } from './published.server.ts'
import { type AttemptRow, attemptRows, savedOf, toAttempt } from './rows.server.ts'

export type PastAttempt = {
  attemptId: string
  number: number
  state: AttemptRow['state']
  startedAt: Instant
  scaledScore: number | null
  passed: boolean | null
}

export type Beginning =
  | { kind: 'resume'; attemptId: string; position: number }
  | { kind: 'ready'; triesLeft: number }
  | { kind: 'used-up'; until: Instant }
  | { kind: 'not-available' }

export type Intro = {
  assessmentId: string
  course: { id: string; title: string }
  title: string
  intro: string
  questions: number
  timeLimitMinutes: number | null
  pass: number
  attempts: number
  coolDownHours: number
  review: ReviewPolicy
  beginning: Beginning
  history: PastAttempt[]
}

/** What an assessment asks, and whether it may be begun: /assess/:assessmentId. Null: no such one. */
export function assessmentIntro(
  ctx: ReadCtx,
  learnerId: string,
  assessmentId: string,
): Intro | null {
  const place = placeOf(ctx, learnerId, assessmentId)
  const rows = attemptRows(ctx, learnerId, assessmentId)
  const published = place?.published ?? ofLastAttempt(ctx, rows)
  if (!place || !published) return null
  const { definition, pool } = published
  const {
    title,
    intro,
    pass,
    review,
    attempts,
    coolDownHours,
    timeLimitMinutes = null,
  } = definition
  return {
    assessmentId,
    course: courseOf(ctx, place),
    title: title[ctx.locale],
    intro: intro[ctx.locale],
    questions: Math.min(definition.draw, pool.size),
    ...{ timeLimitMinutes, pass, attempts, coolDownHours, review },
    beginning: beginningOf(ctx, place, published, rows),
    history: rows.filter(({ state }) => state !== 'open').map(toPast),
  }
}

/** An assessment that is no longer asked is still told of to those who took it. */
function ofLastAttempt(ctx: ReadCtx, rows: readonly AttemptRow[]): Published | null {
  const last = rows.at(-1)
  return last ? publishedAssessment(ctx.db, last.versionId, last.assessmentId) : null
}

function courseOf(ctx: ReadCtx, { courseId, versionId }: Place): Intro['course'] {
  return { id: courseId, title: publishedCourse(ctx.db, versionId)!.title[ctx.locale] }
}

function beginningOf(
  ctx: ReadCtx,
  { available }: Place,
  { definition }: Published,
  rows: readonly AttemptRow[],
): Beginning {
  const asked = startAttempt(definition, rows.map(toAttempt), { available, at: ctx.now })
  if (asked.ok) return { kind: 'ready', triesLeft: asked.value.triesLeft + 1 }
  const { refusal } = asked
  switch (refusal.reason) {
    case 'already-open': {
      const { id: attemptId, draw } = refusal.attempt
      return { kind: 'resume', attemptId, position: firstOpen(ctx, attemptId, draw.itemIds) }
    }
    case 'used-up':
      return { kind: 'used-up', until: refusal.until }
    default:
      return { kind: 'not-available' }
  }
}

/** The place of the first question without an answer, counted from 1; the first when all have one. */
export function firstOpen(ctx: ReadCtx, attemptId: string, itemIds: readonly string[]): number {
  const saved = savedOf(ctx, attemptId)
  return (
    Math.max(
      0,
      itemIds.findIndex((id) => !saved.get(id)?.response),
    ) + 1
  )
}

function toPast(row: AttemptRow): PastAttempt {
  const { id: attemptId, number, state, startedAt, scaledScore, passed } = row
  return { attemptId, number, state, startedAt, scaledScore, passed }
}
