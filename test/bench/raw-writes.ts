import Database from 'better-sqlite3'

type Row = { table: string; values: Record<string, unknown> }
export type Marks = Map<string, number>

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function tables(db: Database.Database): string[] {
  const named = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
  const rows = db.prepare(named).all() as { name: string }[]
  return rows
    .map(({ name }) => name)
    .filter((name) => !/^sqlite_|_(data|idx|content|docsize|config)$/.test(name))
}

/** How far each table goes now. */
export function marksOf(db: Database.Database): Marks {
  return new Map(
    tables(db).map((table) => {
      const row = db.prepare(`SELECT max(rowid) AS last FROM "${table}"`).get()
      return [table, (row as { last: number | null }).last ?? 0]
    }),
  )
}

/** The rows that were added since. */
export function rowsSince(db: Database.Database, marks: Marks): Row[] {
  return [...marks].flatMap(([table, last]) => {
    const rows = db.prepare(`SELECT * FROM "${table}" WHERE rowid > ?`).all(last)
    return rows.map((values) => ({ table, values: values as Record<string, unknown> }))
  })
}

/**
 * Writes the same rows again and again as plainly as the driver can: prepared inserts, one
 * transaction for each group, the same durability as the product. Every id is made another one each
 * time; what refers to it refers to the new one.
 */
export function rawWriter(path: string, groups: Row[][]): { turn: () => void; close: () => void } {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = OFF')
  let round = 0
  const fresh = (value: unknown) =>
    typeof value === 'string'
      ? value.replace(
          uuid,
          (id) => id.slice(0, 24) + (round % 2 ** 40).toString(16).padStart(12, '0'),
        )
      : value
  const writes = groups.map((rows) => {
    const inserts = rows.map(({ table, values }) => {
      const key = db.prepare(
        `SELECT name FROM pragma_table_info(?) WHERE pk = 1 AND type = 'INTEGER'`,
      )
      const own = (key.get(table) as { name: string } | undefined)?.name
      const columns = Object.keys(values).filter((name) => name !== own)
      const marks = columns.map(() => '?').join(', ')
      const names = columns.map((name) => `"${name}"`).join(', ')
      const insert = db.prepare(`INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${marks})`)
      return { insert, given: columns.map((name) => values[name]) }
    })
    return db.transaction(() => {
      for (const { insert, given } of inserts) insert.run(given.map(fresh))
    })
  })
  return {
    turn: () => {
      round += 1
      for (const write of writes) write.immediate()
    },
    close: () => db.close(),
  }
}
