import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import { type Db, statement } from '#db/client.server.ts'
import { batch as batchTable } from '#db/schema/records.ts'
import type { WriteCtx } from '../command.server.ts'
import { type Batch, leaseMs } from './batch.ts'

/** What a transaction aims at, with its commit; 50 ms is what it may last while people are served. */
const aimMs = 26
const budgetMsMax = 20
const transactionsPerCheckpoint = 32

export type Progress = { step: string; done: number; of: number }

const signOfLife = statement((db) =>
  db
    .update(batchTable)
    .set({ leaseUntil: sql`${sql.placeholder('leaseUntil')}` })
    .where(and(eq(batchTable.id, sql.placeholder('id')), eq(batchTable.state, 'staging')))
    .prepare(),
)

/**
 * One transaction of a batch: readers see nothing of it before the switch. Throws, and writes
 * nothing, when the batch was given up meanwhile because its lease had run out. What is staged need
 * not outlive a power cut, which ends the batch; so only the switch waits for the disk.
 */
export function stage<T>(batch: Batch, write: (ctx: WriteCtx) => T): T {
  batch.ctx.db.$client.pragma('synchronous = NORMAL')
  try {
    return transact(batch, write)
  } finally {
    batch.ctx.db.$client.pragma('synchronous = FULL')
  }
}

/** One transaction of a batch that is on the disk when it returns. */
export function transact<T>(batch: Batch, write: (ctx: WriteCtx) => T): T {
  const { db } = batch.ctx
  const ctx = { ...batch.ctx, recorded: [], batch: { id: batch.id } } as unknown as WriteCtx
  let began = 0
  const run = db.$client.transaction(() => {
    began = performance.now()
    const leaseUntil = batch.clock() + leaseMs
    const alive = signOfLife(db).run({ id: batch.id, leaseUntil })
    if (alive.changes === 0) throw new Error(`Batch ${batch.id} was given up meanwhile`)
    return write(ctx)
  })
  const value = run.immediate()
  batch.longestMs = Math.max(batch.longestMs, performance.now() - began)
  for (const { type, subjectId } of ctx.recorded) {
    batch.types.add(type)
    batch.subjects.add(subjectId)
  }
  return value
}

/**
 * Writes every item, in order, in transactions that end after a few milliseconds, with a pause after
 * each in which others write and are answered. One item is a handful of rows.
 */
export async function stageEach<T>(
  batch: Batch,
  items: Iterable<T>,
  write: (ctx: WriteCtx, item: T) => void,
  { step, of, done = 0 }: { step: string; of: number; done?: number },
): Promise<void> {
  const rest = items[Symbol.iterator]()
  let next = rest.next()
  let written = done
  let transactions = 0
  while (!next.done) {
    const began = performance.now()
    stage(batch, (ctx) => {
      const end = performance.now() + batch.budgetMs
      do {
        write(ctx, next.value)
        written++
        next = rest.next()
      } while (!next.done && performance.now() < end)
      noteProgress(ctx, batch, { step, done: written, of })
    })
    const took = performance.now() - began
    batch.budgetMs = Math.max(1, Math.min(budgetMsMax, (batch.budgetMs * aimMs) / took))
    if (++transactions % transactionsPerCheckpoint === 0) checkpoint(batch.ctx.db)
    await pause(Math.max(1, took / 3))
  }
}

/**
 * SQLite moves the log into the database within a commit now and then. A batch lets it do so between
 * its transactions instead, where it keeps nobody from writing.
 */
export function checkpointWithinCommits(db: Db, within: boolean): void {
  db.$client.pragma(`wal_autocheckpoint = ${within ? 1000 : 0}`)
}

/** Moves the log into the database, and both to the disk, while others write. */
export function checkpoint(db: Db): void {
  db.$client.pragma('wal_checkpoint(PASSIVE)')
}

const progressed = statement((db) =>
  db
    .update(batchTable)
    .set({ progress: sql`${sql.placeholder('progress')}` })
    .where(eq(batchTable.id, sql.placeholder('id')))
    .prepare(),
)

function noteProgress(ctx: WriteCtx, batch: Batch, progress: Progress): void {
  progressed(ctx.db).run({ id: batch.id, progress: JSON.stringify(progress) })
}
