import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { isExpired, networkAllowanceMs } from '#app/domain/attempt.ts'
import { type ReadCtx, systemContext } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { JobHandler } from '#app/platform/jobs.server.ts'
import { log } from '#app/platform/log.server.ts'
import { statement } from '#db/client.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import { perform } from '../perform.server.ts'
import { attemptRows, ownAttempt, toAttempt } from './rows.server.ts'
import { expireAttempt } from './submit-attempt.server.ts'

/** Ends one's own attempt if its time has run out, before a page tells of it. */
export function settleAttempt(ctx: ReadCtx, attemptId: string): void {
  const row = ownAttempt(ctx, attemptId)
  if (row?.state === 'open' && isExpired(toAttempt(row), ctx.now)) {
    perform(ctx, expireAttempt, { attemptId })
  }
}

/** The same for whatever a learner left open at an assessment, before the next start is asked for. */
export function settleAttempts(ctx: ReadCtx, learnerId: string, assessmentId: string): void {
  for (const { id } of attemptRows(ctx, learnerId, assessmentId)) settleAttempt(ctx, id)
}

const runOut = statement((db) =>
  db
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.state, 'open'), lte(attempt.deadlineAt, sql.placeholder('before'))))
    .orderBy(asc(attempt.deadlineAt))
    .limit(100)
    .prepare(),
)

/**
 * Ends every attempt that nobody came back to; each in a transaction of its own, so that one that
 * cannot be graded holds up no other.
 */
export const expireAttempts: JobHandler = async (_payload, db, now) => {
  const ctx = systemContext(db, now, env().TIME_ZONE)
  while (true) {
    const left = runOut(db).all({ before: now - networkAllowanceMs })
    const ended = left.filter(({ id }) => tryToEnd(ctx, id))
    if (ended.length === 0) return
    await new Promise((next) => setImmediate(next))
  }
}

function tryToEnd(ctx: ReadCtx, attemptId: string): boolean {
  try {
    return perform(ctx, expireAttempt, { attemptId }).ok
  } catch (error) {
    log.error({ err: error, attempt: attemptId }, 'an attempt could not be ended')
    return false
  }
}
