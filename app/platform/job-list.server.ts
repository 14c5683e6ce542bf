import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { job } from '#db/schema/platform.ts'

const listedMax = 200

export type ListedJob = Pick<
  typeof job.$inferSelect,
  'id' | 'kind' | 'state' | 'attempts' | 'runAt' | 'lastError' | 'createdAt' | 'endedAt'
>

const { id, kind, state, attempts, runAt, lastError, createdAt, endedAt } = job
const listed = { id, kind, state, attempts, runAt, lastError, createdAt, endedAt }

/** The jobs that failed, newest first, and those that wait or run, the next one first. */
export function jobsToSee(db: Db): { failed: ListedJob[]; open: ListedJob[] } {
  const failed = db.select(listed).from(job).where(eq(state, 'failed'))
  const open = db
    .select(listed)
    .from(job)
    .where(inArray(state, ['queued', 'running']))
  return {
    failed: failed.orderBy(desc(endedAt)).limit(listedMax).all(),
    open: open.orderBy(asc(runAt)).limit(listedMax).all(),
  }
}

/** How many jobs have been given up, by kind. */
export function failedJobs(db: Db): { kind: string; count: number }[] {
  return db
    .select({ kind, count: count() })
    .from(job)
    .where(eq(state, 'failed'))
    .groupBy(kind)
    .all()
}

/** Queues a failed job anew; its kind, or null where there is none that failed with this id. */
export function requeueFailed(ctx: { db: Db; now: number }, jobId: string): string | null {
  const again = { state: 'queued' as const, attempts: 0, runAt: ctx.now, endedAt: null }
  const found = and(eq(id, jobId), eq(state, 'failed'))
  return ctx.db.update(job).set(again).where(found).returning({ kind }).get()?.kind ?? null
}
