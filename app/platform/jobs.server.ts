import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type Db, statement } from '#db/client.server.ts'
import { job } from '#db/schema/platform.ts'
import { log } from './log.server.ts'

/** What a job does. It may await: it runs outside any transaction. Throwing means trying again. */
export type JobHandler = (payload: Record<string, unknown>, db: Db, now: number) => Promise<void>
export type JobHandlers = ReadonlyMap<string, JobHandler>

/** A job that fails this often is left as failed, for an administrator to see. */
export const jobAttemptsMax = 6
const leaseMs = 120_000
const firstRetryMs = 15_000

const insert = statement((db) =>
  db
    .insert(job)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      payload: sql.placeholder('payload') as never,
      state: 'queued',
      runAt: sql.placeholder('runAt'),
      onceKey: sql.placeholder('onceKey'),
      createdAt: sql.placeholder('createdAt'),
    })
    .onConflictDoNothing()
    .prepare(),
)

type Wanted = { kind: string; payload: Record<string, unknown>; runAt?: number; onceKey?: string }

/**
 * Queues work in the transaction that asks for it, so that it happens if and only if that is kept.
 * A second job with the same `onceKey` is not queued.
 */
export function enqueue(ctx: { db: Db; now: number }, wanted: Wanted): void {
  const { kind, payload, runAt = ctx.now, onceKey = null } = wanted
  insert(ctx.db).run({ id: uuidv7(), kind, payload, runAt, onceKey, createdAt: ctx.now })
}

type Taken = { id: string; kind: string; payload: string; attempts: number }

/** Takes the next due job, or one whose worker died, under a lease; null when there is none. */
function take(db: Db, now: number): Taken | null {
  const taken = db.$client
    .prepare<unknown[], Taken>(
      `UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = @lease
       WHERE id = (SELECT id FROM job
                   WHERE (state = 'queued' AND run_at <= @now) OR (state = 'running' AND lease_until < @now)
                   ORDER BY run_at LIMIT 1)
       RETURNING id, kind, payload, attempts`,
    )
    .get({ now, lease: now + leaseMs })
  return taken ?? null
}

/** Runs what is due, one after another, and says how many jobs were run. */
export async function runDueJobs(
  db: Db,
  handlers: JobHandlers,
  clock: () => number,
): Promise<number> {
  for (let count = 0; ; count++) {
    const next = take(db, clock())
    if (!next) return count
    await runOne(db, next, handlers, clock)
  }
}

async function runOne(
  db: Db,
  next: Taken,
  handlers: JobHandlers,
  clock: () => number,
): Promise<void> {
  try {
    const handler = handlers.get(next.kind)
    if (!handler) throw new Error(`Nothing handles jobs of kind ${next.kind}`)
    await handler(JSON.parse(next.payload), db, clock())
    end(db, next.id, { state: 'done', endedAt: clock(), lastError: null })
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    const final = next.attempts >= jobAttemptsMax
    const runAt = clock() + firstRetryMs * 4 ** (next.attempts - 1)
    log.warn(
      { job: next.kind, id: next.id, attempts: next.attempts, final, reason: lastError },
      'a job failed',
    )
    end(
      db,
      next.id,
      final
        ? { state: 'failed', endedAt: clock(), lastError }
        : { state: 'queued', runAt, lastError },
    )
  }
}

type Ending = { state: string; lastError: string | null; runAt?: number; endedAt?: number }

function end(db: Db, id: string, { state, lastError, runAt = 0, endedAt }: Ending): void {
  db.$client
    .prepare(
      `UPDATE job SET state = ?, last_error = ?, run_at = CASE WHEN ? > 0 THEN ? ELSE run_at END,
         ended_at = ?, lease_until = NULL WHERE id = ?`,
    )
    .run(state, lastError, runAt, runAt, endedAt ?? null, id)
}

/** Looks for due jobs now and then until stopped; only the supervising process does. */
export function startJobRunner(db: Db, handlers: JobHandlers, everyMs = 1000): () => void {
  let stopped = false
  const turn = async () => {
    if (stopped) return
    try {
      await runDueJobs(db, handlers, Date.now)
    } catch (error) {
      log.error({ err: error }, 'the job runner met an error')
    }
    setTimeout(turn, everyMs).unref()
  }
  setTimeout(turn, everyMs).unref()
  return () => {
    stopped = true
  }
}
