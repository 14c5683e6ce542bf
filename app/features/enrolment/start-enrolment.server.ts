import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { askForRound, type CourseNow, type Round } from '#app/domain/round.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { attempt } from '#db/schema/assessment.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { currentCourse, isMaterialChange } from './current-course.server.ts'
import { type Enrolment, newestEnrolment } from './newest.server.ts'
import { isRenewable } from './renewal.server.ts'

export type Started = { enrolmentId: string; versionId: string }
type Input = { courseId: string }

/** Enrols the person who acts, on the course's current version. Repeated, it answers the same. */
export function startEnrolment(ctx: WriteCtx, { courseId }: Input): Outcome<Started, 'not-found'> {
  const learnerId = actorId(ctx)
  if (learnerId === null) return refuse('not-found')
  const known = newestEnrolment(ctx, learnerId, courseId)
  if (known) return done({ enrolmentId: known.id, versionId: known.versionId })
  const current = currentCourse(ctx, courseId)
  if (!current || current.retired) return refuse('not-found')
  return done(
    openRound(ctx, { learnerId, courseId, versionId: current.currentVersionId, round: 1 }),
  )
}

export type RoundRefusal = 'not-found' | 'nothing-newer' | 'nothing-to-renew' | 'attempt-open'

/**
 * Begins the next round of a course on its current version: to renew what it earned, or to go over to
 * a newer material version. What was done in earlier rounds stays as it was and does not count again,
 * so an attempt under way is to be ended first.
 */
export function startRound(ctx: WriteCtx, { courseId }: Input): Outcome<Started, RoundRefusal> {
  const learnerId = actorId(ctx)
  const current = currentCourse(ctx, courseId)
  if (learnerId === null || !current || current.retired) return refuse('not-found')
  const known = newestEnrolment(ctx, learnerId, courseId)
  if (!known) return startEnrolment(ctx, { courseId })
  const asked = askForRound(...roundNow(ctx, known, current.currentVersionId))
  if (!asked.ok) return asked
  if (asked.value === 'stay') return done({ enrolmentId: known.id, versionId: known.versionId })
  if (openAttempt(ctx.db).get({ learnerId, courseId })) return refuse('attempt-open')
  const versionId = current.currentVersionId
  return done(openRound(ctx, { learnerId, courseId, versionId, round: known.round + 1 }))
}

/** What there is to know of a round and its course before another is asked for. */
export function roundNow(
  ctx: ReadCtx,
  { learnerId, courseId, versionId, completedAt }: Enrolment,
  currentVersionId: string,
): [Round, CourseNow] {
  const round = { versionId, completed: completedAt !== null }
  const change = { from: versionId, to: currentVersionId }
  const newerIsMaterial = isMaterialChange(ctx, courseId, change)
  const renewable = completedAt !== null && isRenewable(ctx, learnerId, { courseId, completedAt })
  return [round, { currentVersionId, newerIsMaterial, renewable }]
}

const openAttempt = statement((db) =>
  db
    .select({ id: attempt.id })
    .from(attempt)
    .where(
      and(
        eq(attempt.learnerId, sql.placeholder('learnerId')),
        eq(attempt.courseId, sql.placeholder('courseId')),
        eq(attempt.state, 'open'),
      ),
    )
    .limit(1)
    .prepare(),
)

type Opening = { learnerId: string; courseId: string; versionId: string; round: number }

function openRound(ctx: WriteCtx, opening: Opening): Started {
  const id = uuidv7()
  ctx.db
    .insert(enrolment)
    .values({ id, ...opening, startedAt: ctx.now })
    .run()
  const { learnerId: subjectId, courseId, versionId } = opening
  record(ctx, { type: 'enrolment.started', subjectId, enrolmentId: id, courseId, versionId })
  return { enrolmentId: id, versionId }
}
