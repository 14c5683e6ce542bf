import { and, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type Db, statement } from '#db/client.server.ts'
import { generation } from '#db/schema/records.ts'
import type { WriteCtx } from '../command.server.ts'

/** A number not used before, so that what was remembered under a version rolled back is never met. */
export const freshVersion = sql`random() & 9007199254740991`

const read = statement((db) =>
  db
    .select({ current: generation.current, organisationVersion: generation.organisationVersion })
    .from(generation)
    .prepare(),
)

const bump = statement((db) =>
  db.update(generation).set({ organisationVersion: freshVersion }).prepare(),
)

/** The generation that readers see; see app/decisions/004-generations.md. */
export function currentGeneration(db: Db): number {
  return read(db).get()!.current
}

/** Changes with every change of units that readers see: the key of what is remembered about the tree. */
export function organisationVersion(db: Db): number {
  return read(db).get()!.organisationVersion
}

/** The generation of the rows that a command adds, and the mark of those that it retires. */
export function writingGeneration(ctx: WriteCtx): number {
  return ctx.batch?.id ?? currentGeneration(ctx.db)
}

/** Says that units changed. Staged changes are said once, when they are published. */
export function organisationChanged(ctx: WriteCtx): void {
  if (!ctx.batch) bump(ctx.db).run()
}

type Versioned = { generation: SQLiteColumn; retired: SQLiteColumn }

/** The rows that a generation has: `where(visibleAt(postingRow, sql.placeholder('generation')))`. */
export function visibleAt(
  table: Versioned,
  generation: number | ReturnType<typeof sql.placeholder>,
): SQL {
  const kept = or(isNull(table.retired), gt(table.retired, generation))
  return and(lte(table.generation, generation), kept)!
}
