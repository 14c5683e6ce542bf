import { type Instant, timeLeft } from '#app/domain/attempt.ts'
import { fieldsFor, type Presented, present } from '#app/domain/items/item.ts'
import type { Fields } from '#app/domain/items/kind.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { publishedAssessment } from './published.server.ts'
import { type AttemptRow, ownAttempt, type Saved, savedOf, toAttempt } from './rows.server.ts'

/** One question of an attempt as the map shows it, counted from 1. */
export type Place = { position: number; answered: boolean; marked: boolean }

/** An attempt under way: all that its pages have in common. `leftMs` is null without a time limit. */
export type UnderWay = {
  attemptId: string
  assessmentId: string
  title: string
  places: Place[]
  leftMs: number | null
}

/** An attempt that takes no more answers; its result is to be looked at instead. */
export type Over = { attemptId: string; assessmentId: string; title: string; timeRanOut: boolean }

export type QuestionAsked = {
  position: number
  itemId: string
  question: Presented
  /** What was answered so far, as the form's own entries. */
  fields: Fields
  savedAt: Instant | null
  marked: boolean
}

type Found = { row: AttemptRow; saved: Map<string, Saved>; underWay: UnderWay }

/**
 * /assess/attempt/:attemptId/:position. Null: no such attempt of this person, or no such question.
 * Nothing that only the key tells leaves here: the question is what `present` shows of it.
 */
export function questionAsked(
  ctx: ReadCtx,
  attemptId: string,
  position: number,
): { over: Over } | { over: null; underWay: UnderWay; asked: QuestionAsked } | null {
  const found = find(ctx, attemptId)
  if (!found || 'over' in found) return found
  const { row, saved, underWay } = found
  const itemId = row.draw.itemIds[position - 1]
  if (itemId === undefined) return null
  const item = publishedAssessment(ctx.db, row.versionId, row.assessmentId)!.pool.get(itemId)!
  const order = row.draw.orders[itemId] ?? []
  const kept = saved.get(itemId)
  const asked = {
    position,
    itemId,
    question: present(item, order),
    fields: fieldsFor(item, order, kept?.response ?? undefined),
    savedAt: kept?.response ? kept.savedAt : null,
    marked: kept?.marked ?? false,
  }
  return { over: null, underWay, asked }
}

/** /assess/attempt/:attemptId/review. Null: no such attempt of this person. */
export function answersToReview(
  ctx: ReadCtx,
  attemptId: string,
): { over: Over } | { over: null; underWay: UnderWay } | null {
  const found = find(ctx, attemptId)
  return !found || 'over' in found ? found : { over: null, underWay: found.underWay }
}

function find(ctx: ReadCtx, attemptId: string): { over: Over } | Found | null {
  const row = ownAttempt(ctx, attemptId)
  if (!row) return null
  const { versionId, assessmentId, state, submittedAt, deadlineAt, draw } = row
  const title = publishedAssessment(ctx.db, versionId, assessmentId)!.definition.title[ctx.locale]
  if (state !== 'open') {
    const timeRanOut = deadlineAt !== null && submittedAt === deadlineAt
    return { over: { attemptId, assessmentId, title, timeRanOut } }
  }
  const saved = savedOf(ctx, attemptId)
  const places = draw.itemIds.map((id, index) => {
    const kept = saved.get(id)
    return { position: index + 1, answered: !!kept?.response, marked: kept?.marked ?? false }
  })
  const leftMs = timeLeft(toAttempt(row), ctx.now)
  return { row, saved, underWay: { attemptId, assessmentId, title, places, leftMs } }
}
