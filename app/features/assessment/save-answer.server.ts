import { sql } from 'drizzle-orm'
import { type AnswerRefusal, allowedAnswer } from '#app/domain/attempt.ts'
import { read } from '#app/domain/items/item.ts'
import type { Fields, ReadRefusal } from '#app/domain/items/kind.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { statement } from '#db/client.server.ts'
import { response } from '#db/schema/assessment.ts'
import type { WriteCtx } from '../command.server.ts'
import { publishedAssessment } from './published.server.ts'
import { ownAttempt, toAttempt } from './rows.server.ts'

const keepAnswer = statement((db) =>
  db
    .insert(response)
    .values({
      attemptId: sql.placeholder('attemptId'),
      itemId: sql.placeholder('itemId'),
      answer: sql`${sql.placeholder('answer')}`,
      savedAt: sql.placeholder('savedAt'),
      revision: 1,
    })
    .onConflictDoUpdate({
      target: [response.attemptId, response.itemId],
      set: {
        answer: sql`excluded.answer`,
        savedAt: sql`excluded.saved_at`,
        revision: sql`${response.revision} + 1`,
      },
    })
    .prepare(),
)

const keepMark = statement((db) =>
  db
    .insert(response)
    .values({
      attemptId: sql.placeholder('attemptId'),
      itemId: sql.placeholder('itemId'),
      marked: sql`${sql.placeholder('marked')}`,
      savedAt: sql.placeholder('savedAt'),
      revision: 0,
    })
    .onConflictDoUpdate({
      target: [response.attemptId, response.itemId],
      set: { marked: sql`excluded.marked` },
    })
    .prepare(),
)

type Target = { attemptId: string; itemId: string }
type TargetRefusal = 'not-found' | AnswerRefusal

/**
 * Saves what a form says, as given; a blank form takes the answer back. Once this is committed the
 * answer is on the disk (`synchronous = FULL`), and only then may it be acknowledged.
 */
export function saveAnswer(
  ctx: WriteCtx,
  { attemptId, itemId, fields }: Target & { fields: Fields },
): Outcome<{ savedAt: number }, TargetRefusal | ReadRefusal> {
  const row = ownAttempt(ctx, attemptId)
  if (!row) return refuse('not-found')
  const allowed = allowedAnswer(toAttempt(row), itemId, ctx.now)
  if (!allowed.ok) return allowed
  const { pool } = publishedAssessment(ctx.db, row.versionId, row.assessmentId)!
  const answer = read(pool.get(itemId)!, row.draw.orders[itemId] ?? [], fields, ctx.locale)
  if (!answer.ok) return answer
  const json = answer.value === undefined ? null : JSON.stringify(answer.value)
  keepAnswer(ctx.db).run({ attemptId, itemId, answer: json, savedAt: ctx.now })
  return done({ savedAt: ctx.now })
}

/** Marks an item to come back to, or takes the mark away. The answer stays as it is. */
export function markItem(
  ctx: WriteCtx,
  { attemptId, itemId, marked }: Target & { marked: boolean },
): Outcome<null, TargetRefusal> {
  const row = ownAttempt(ctx, attemptId)
  if (!row) return refuse('not-found')
  const allowed = allowedAnswer(toAttempt(row), itemId, ctx.now)
  if (!allowed.ok) return allowed
  keepMark(ctx.db).run({ attemptId, itemId, marked: marked ? 1 : 0, savedAt: ctx.now })
  return done(null)
}
