import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, isNull, lte } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { batch as batchTable } from '#db/schema/records.ts'
import type { WriteCtx } from '../command.server.ts'
import { batchUnderWay } from './batch-queries.server.ts'
import { record } from './commands.server.ts'
import { type StagedTable, stagedTables } from './staged-tables.server.ts'

const sliceRows = 400

/**
 * Removes what a crashed or abandoned batch left behind, if its lease has run out. Run at the start
 * of the server, every minute by a job, and before a batch begins. Answers whether it removed one.
 */
export async function clearLeftovers(ctx: ReadCtx, clock = Date.now): Promise<boolean> {
  const now = clock()
  const crashed = and(eq(batchTable.state, 'staging'), lte(batchTable.leaseUntil, now))
  ctx.db
    .update(batchTable)
    .set({ state: 'abandoned', result: { reason: 'lease-ran-out' } })
    .where(crashed)
    .run()
  const left = batchUnderWay(ctx.db)
  if (left?.state !== 'abandoned') return false
  await clearAway(ctx, left.id, left.kind, clock)
  return true
}

/**
 * First every row that the batch added is removed, then what it retired is taken back, so that the
 * unique indexes hold at every step. Safe to repeat, and for two processes at once: what another
 * batch did since is not touched. Only then may others change the organisation again.
 */
export async function clearAway(ctx: ReadCtx, id: number, kind: string, clock: () => number) {
  const tables = stagedTables(ctx.db)
  for (const table of tables) {
    await inSlices(rowsOf(ctx.db, table, 'generation', id), (rowids) => {
      const remove = `delete from ${table.name} where generation = ? and rowid in ${among}`
      ctx.db.$client.prepare(remove).run(id, rowids)
    })
  }
  for (const table of tables.filter(({ retires }) => retires)) {
    await inSlices(rowsOf(ctx.db, table, 'retired', id), (rowids) => {
      const restore = `update ${table.name} set retired = null where retired = ? and rowid in ${among}`
      ctx.db.$client.prepare(restore).run(id, rowids)
    })
  }
  ended(ctx, id, kind, clock())
}

const among = '(select value from json_each(?))'

/** Found before the writing, so that no write transaction waits for a table to be read through. */
function rowsOf(db: Db, table: StagedTable, column: 'generation' | 'retired', id: number) {
  const find = `select rowid from ${table.name} where ${column} = ?`
  return db.$client.prepare<[number], number>(find).pluck().all(id)
}

async function inSlices(rowids: readonly number[], write: (rowids: string) => void) {
  for (let from = 0; from < rowids.length; from += sliceRows) {
    write(JSON.stringify(rowids.slice(from, from + sliceRows)))
    await pause(2)
  }
}

function ended(ctx: ReadCtx, id: number, kind: string, endedAt: number): void {
  const run = ctx.db.$client.transaction(() => {
    const open = and(eq(batchTable.id, id), isNull(batchTable.endedAt))
    const { changes } = ctx.db.update(batchTable).set({ endedAt }).where(open).run()
    if (changes === 0) return
    const write = { ...ctx, recorded: [] } as unknown as WriteCtx
    record(write, { type: 'batch.abandoned', subjectId: String(id), kind })
  })
  run.immediate()
}
