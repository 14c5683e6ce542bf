import type { CompetencyScore, ItemScore } from '#app/domain/grading.ts'
import { type Review, review } from '#app/domain/items/item.ts'
import { resultShown, type ShownResult, shows } from '#app/domain/review-policy.ts'
import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { competencyTitles } from '../catalogue/competency-titles.server.ts'
import { publishedCourse } from '../enrolment/published-course.server.ts'
import { publishedAssessment } from './published.server.ts'
import { type AttemptRow, ownAttempt, savedOf, toAttempt } from './rows.server.ts'
import type { KeptResult } from './submit-attempt.server.ts'

/** How somebody did in a competency; `ability` is what the course says one can do by it. */
export type CompetencyResult = { id: string; title: string; ability: string | null; share: number }

/** `score` is 0 … 1; there is an entry only for what the review policy shows. */
export type ReviewedAnswer = { prompt: Text; review: Review; score: number; answered: boolean }

export type Result = {
  attemptId: string
  assessmentId: string
  title: string
  course: { id: string; title: string }
  pass: number
  timeRanOut: boolean
  shown: ShownResult['state']
  reason?: string
  scaledScore: number
  passed: boolean
  competencies: CompetencyResult[]
  answers: ReviewedAnswer[]
}

/**
 * /assess/attempt/:attemptId/result. Null: no such attempt of this person, or one that is not graded.
 * What the review policy does not show is not in it.
 */
export function attemptResult(ctx: ReadCtx, attemptId: string): Result | null {
  const row = ownAttempt(ctx, attemptId)
  if (!row || row.gradedAt === null) return null
  const { versionId, assessmentId, courseId } = row
  const { definition, pool } = publishedAssessment(ctx.db, versionId, assessmentId)!
  const course = publishedCourse(ctx.db, versionId)!
  const { byCompetency, byItem } = row.result as KeptResult
  const shown = resultShown(
    definition.review,
    toAttempt(row),
    () => ({ byCompetency }),
    () => [],
  )
  const graded = shown.state === 'graded'
  const abilities = new Map(course.data.outcomes.map(({ competency, text }) => [competency, text]))
  return {
    ...{ attemptId, assessmentId, title: definition.title[ctx.locale], pass: definition.pass },
    course: { id: courseId, title: course.title[ctx.locale] },
    timeRanOut: row.deadlineAt !== null && row.submittedAt === row.deadlineAt,
    shown: shown.state,
    reason: shown.state === 'invalidated' ? shown.reason : undefined,
    scaledScore: row.scaledScore!,
    passed: row.passed!,
    competencies: graded ? competencyResults(ctx, shown.byCompetency ?? [], abilities) : [],
    answers: graded && shows(definition.review, 'answers') ? answersOf(ctx, row, pool, byItem) : [],
  }
}

type Pool = ReadonlyMap<string, Parameters<typeof review>[0]>

function answersOf(
  ctx: ReadCtx,
  { id, draw }: AttemptRow,
  pool: Pool,
  byItem: readonly ItemScore[],
): ReviewedAnswer[] {
  const saved = savedOf(ctx, id)
  return byItem.map(({ itemId, score, answered }) => {
    const item = pool.get(itemId)!
    const response = saved.get(itemId)?.response ?? undefined
    const shown = review(item, draw.orders[itemId] ?? [], response)
    return { prompt: item.prompt, review: shown, score, answered }
  })
}

function competencyResults(
  ctx: ReadCtx,
  scores: readonly CompetencyScore[],
  abilities: ReadonlyMap<string, Text>,
): CompetencyResult[] {
  const titles = competencyTitles(
    ctx.db,
    scores.map(({ competency: id }) => id),
  )
  return scores.map(({ competency: id, share }) => {
    const title = titles.get(id)?.[ctx.locale] ?? id
    return { id, title, ability: abilities.get(id)?.[ctx.locale] ?? null, share }
  })
}
