import { and, eq, sql } from 'drizzle-orm'
import { type SubmitRefusal, settle, submit } from '#app/domain/attempt.ts'
import { type Grade, grade } from '#app/domain/grading.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { statement } from '#db/client.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { publishedAssessment } from './published.server.ts'
import { type AttemptRow, attemptRow, ownAttempt, savedOf, toAttempt } from './rows.server.ts'

type Input = { attemptId: string }
type Graded = Input & { scaledScore: number; passed: boolean }

/** What is kept of the grading, so that a result stays what it was. */
export type KeptResult = Pick<Grade, 'byCompetency' | 'byItem'>

/** The learner's word that they are done. What was saved is graded in the same breath. */
export function submitAttempt(
  ctx: WriteCtx,
  { attemptId }: Input,
): Outcome<Graded, 'not-found' | SubmitRefusal> {
  const row = ownAttempt(ctx, attemptId)
  return row ? end(ctx, row, 'by-learner') : refuse('not-found')
}

/** Ends an attempt whose time has run out, with what was saved; whoever meets it first may ask. */
export function expireAttempt(
  ctx: WriteCtx,
  { attemptId }: Input,
): Outcome<Graded, 'not-found' | SubmitRefusal> {
  const row = attemptRow(ctx, attemptId)
  return row ? end(ctx, row, 'time-ran-out') : refuse('not-found')
}

function end(
  ctx: WriteCtx,
  row: AttemptRow,
  how: 'by-learner' | 'time-ran-out',
): Outcome<Graded, SubmitRefusal> {
  const submitted = submit(toAttempt(row), ctx.now, how)
  if (!submitted.ok) return submitted
  const graded = gradeRow(ctx, row)
  const { submittedAt, gradedAt, scaledScore, passed } = settle(submitted.value, ctx.now, graded)
  const result: KeptResult = { byCompetency: graded.byCompetency, byItem: graded.byItem }
  keepGrade(ctx.db).run({
    id: row.id,
    submittedAt,
    gradedAt,
    scaledScore,
    passed: passed ? 1 : 0,
    result: JSON.stringify(result),
  })
  const { id: attemptId, learnerId: subjectId, assessmentId, courseId } = row
  record(ctx, { type: 'attempt.submitted', subjectId, attemptId, assessmentId, how })
  const outcome = { attemptId, scaledScore, passed }
  record(ctx, { type: 'attempt.graded', subjectId, assessmentId, courseId, ...outcome })
  return done(outcome)
}

function gradeRow(ctx: WriteCtx, { id, versionId, assessmentId, draw }: AttemptRow): Grade {
  const { pool, definition } = publishedAssessment(ctx.db, versionId, assessmentId)!
  const responses = [...savedOf(ctx, id)].flatMap(([itemId, { response }]) =>
    response ? [[itemId, response] as const] : [],
  )
  const items = draw.itemIds.map((itemId) => pool.get(itemId)!)
  return grade(items, new Map(responses), definition.pass)
}

const keepGrade = statement((db) =>
  db
    .update(attempt)
    .set({
      state: 'graded',
      submittedAt: sql`${sql.placeholder('submittedAt')}`,
      gradedAt: sql`${sql.placeholder('gradedAt')}`,
      scaledScore: sql`${sql.placeholder('scaledScore')}`,
      passed: sql`${sql.placeholder('passed')}`,
      result: sql`${sql.placeholder('result')}`,
    })
    .where(and(eq(attempt.id, sql.placeholder('id')), eq(attempt.state, 'open')))
    .prepare(),
)
