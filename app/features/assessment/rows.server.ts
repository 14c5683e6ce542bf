import { and, asc, eq, sql } from 'drizzle-orm'
import type { Attempt } from '#app/domain/attempt.ts'
import type { Response } from '#app/domain/items/item.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { attempt, response } from '#db/schema/assessment.ts'
import { actorId } from '../command.server.ts'

export type AttemptRow = typeof attempt.$inferSelect

const byId = statement((db) =>
  db
    .select()
    .from(attempt)
    .where(eq(attempt.id, sql.placeholder('id')))
    .prepare(),
)

const ofLearner = statement((db) =>
  db
    .select()
    .from(attempt)
    .where(
      and(
        eq(attempt.learnerId, sql.placeholder('learnerId')),
        eq(attempt.assessmentId, sql.placeholder('assessmentId')),
      ),
    )
    .orderBy(asc(attempt.number))
    .prepare(),
)

const given = statement((db) =>
  db
    .select()
    .from(response)
    .where(eq(response.attemptId, sql.placeholder('attemptId')))
    .prepare(),
)

/** The attempt of the person who asks; somebody else's is as one that does not exist. */
export function ownAttempt(ctx: ReadCtx, id: string): AttemptRow | null {
  const row = byId(ctx.db).get({ id })
  return row && row.learnerId === actorId(ctx) ? row : null
}

export function attemptRow(ctx: ReadCtx, id: string): AttemptRow | null {
  return byId(ctx.db).get({ id }) ?? null
}

/** Every attempt of a learner at an assessment, in any version, in the order of their numbers. */
export function attemptRows(ctx: ReadCtx, learnerId: string, assessmentId: string): AttemptRow[] {
  return ofLearner(ctx.db).all({ learnerId, assessmentId })
}

/** What was saved for an item; `response` is null where the answer is blank or only a mark is kept. */
export type Saved = { response: Response | null; marked: boolean; savedAt: number }

/** By item id. */
export function savedOf(ctx: ReadCtx, attemptId: string): Map<string, Saved> {
  const rows = given(ctx.db).all({ attemptId })
  return new Map(
    rows.map(({ itemId, answer, marked, savedAt }) => [
      itemId,
      { response: answer as Response | null, marked, savedAt },
    ]),
  )
}

/** The row as the rules know an attempt. The table's checks keep what each state must have. */
export function toAttempt(row: AttemptRow): Attempt {
  const { id, learnerId, assessmentId, versionId, draw, startedAt, deadlineAt } = row
  const base = { id, learnerId, assessmentId, versionId, draw, startedAt, deadlineAt }
  if (row.state === 'open') return { ...base, state: row.state }
  const submittedAt = row.submittedAt!
  if (row.state === 'submitted') return { ...base, state: row.state, submittedAt }
  const graded = {
    submittedAt,
    gradedAt: row.gradedAt!,
    scaledScore: row.scaledScore!,
    passed: row.passed!,
  }
  if (row.state === 'graded') return { ...base, ...graded, state: row.state }
  return { ...base, ...graded, state: row.state, reason: row.reason! }
}
