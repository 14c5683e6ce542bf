import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { statement } from '#db/client.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { writingGeneration } from './generations.server.ts'

type Versioned = SQLiteTable & { generation: SQLiteColumn; retired: SQLiteColumn }
type Numbered = Versioned & { rowId: SQLiteColumn }

/** What a row says, without what says when it is visible. What is left out is null. */
export type RowOf<Table extends SQLiteTable> = Omit<
  Table['$inferInsert'],
  'rowId' | 'generation' | 'retired'
>

/** Makes the function that adds a row of a table, visible at once or when its batch is published. */
export function adding<Table extends Versioned>(table: Table) {
  const names = Object.keys(getTableColumns(table)).filter((name) => name !== 'rowId')
  const blank = Object.fromEntries(names.map((name) => [name, null]))
  const insert = statement((db) => {
    const values = names.map((name) => [name, sql.placeholder(name)])
    return db
      .insert(table)
      .values(Object.fromEntries(values) as never)
      .prepare()
  })
  return (ctx: WriteCtx, row: RowOf<Table>): void => {
    insert(ctx.db).run({ ...blank, ...row, generation: writingGeneration(ctx) })
  }
}

/** Makes the function that retires a row of a table: it stays, and readers no longer see it. */
export function retiring(table: Numbered) {
  const retire = statement((db) =>
    db
      .update(table)
      .set({ retired: sql`${sql.placeholder('retired')}` } as never)
      .where(eq(table.rowId, sql.placeholder('rowId')))
      .prepare(),
  )
  return (ctx: WriteCtx, rowId: number): void => {
    retire(ctx.db).run({ rowId, retired: writingGeneration(ctx) })
  }
}
