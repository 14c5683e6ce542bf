import { getTableColumns, getTableName } from 'drizzle-orm'
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

/**
 * Makes the function that adds a row of a table, visible at once or when its batch is published. The
 * statement is the driver's own: an import adds a million rows, and binding costs more than SQLite.
 */
export function adding<Table extends Versioned>(table: Table) {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== 'rowId')
  const names = columns.map(([, column]) => column.name).join(', ')
  const places = columns.map(() => '?').join(', ')
  const insert = statement((db) =>
    db.$client.prepare(`insert into ${getTableName(table)} (${names}) values (${places})`),
  )
  return (ctx: WriteCtx, row: RowOf<Table>): void => {
    const given: Record<string, unknown> = row
    const values = columns.map(([key, column]) => {
      if (key === 'generation') return writingGeneration(ctx)
      if (key === 'retired') return null
      const value = given[key] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    })
    insert(ctx.db).run(values)
  }
}

/** Makes the function that retires a row of a table: it stays, and readers no longer see it. */
export function retiring(table: Numbered) {
  const retire = statement((db) =>
    db.$client.prepare(`update ${getTableName(table)} set retired = ? where row_id = ?`),
  )
  return (ctx: WriteCtx, rowId: number): void => {
    retire(ctx.db).run(writingGeneration(ctx), rowId)
  }
}
