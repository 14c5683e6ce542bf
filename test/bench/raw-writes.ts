import Database from 'better-sqlite3'

type Row = { table: string; values: Record<string, unknown> }
/** The rows of one transaction. */
export type Group = Row[]

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Tables of the product's own: not the search index nor what SQLite keeps for itself. */
export function tablesOf(db: Database.Database): string[] {
  const named = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
  const rows = db.prepare(named).pluck().all() as string[]
  return rows.filter((name) => !/^(sqlite_|__)|_(data|idx|content|docsize|config)$/.test(name))
}

/** How far each table goes, and what it holds of a person, for telling later what was written. */
export function written(db: Database.Database, learnerId: string): () => Group {
  const own = 'SELECT * FROM attempt WHERE learner_id = ?'
  const answers =
    'SELECT * FROM response WHERE attempt_id IN (SELECT id FROM attempt WHERE learner_id = ?)'
  const enrolled = 'SELECT * FROM enrolment WHERE learner_id = ?'
  const changing = { attempt: own, response: answers, enrolment: enrolled }
  const held = () =>
    Object.entries(changing).flatMap(([table, query]) =>
      (db.prepare(query).all(learnerId) as Row['values'][]).map((values) => ({ table, values })),
    )
  const growing = tablesOf(db).filter((table) => !Object.hasOwn(changing, table))
  const last = (table: string) =>
    (db.prepare(`SELECT max(rowid) FROM "${table}"`).pluck().get() as number | null) ?? 0
  const marks = growing.map((table) => [table, last(table)] as const)
  const before = new Set(held().map((row) => JSON.stringify(row)))
  return () => [
    ...held().filter((row) => !before.has(JSON.stringify(row))),
    ...marks.flatMap(([table, mark]) => {
      const rows = db.prepare(`SELECT * FROM "${table}" WHERE rowid > ?`).all(mark)
      return rows.map((values) => ({ table, values: values as Row['values'] }))
    }),
  ]
}

/** A value with every id in it made another one; a value without an id as it is. */
function renewing(value: unknown): (round: string) => unknown {
  if (typeof value !== 'string' || value.search(uuid) < 0) return () => value
  const kept = value.replace(uuid, (id) => `${id.slice(0, 24)}\0`).split('\0')
  return (round) => kept.join(round)
}

function inserts(db: Database.Database, { table, values }: Row) {
  const key = `SELECT name FROM pragma_table_info(?) WHERE pk = 1 AND upper(type) = 'INTEGER'`
  const own = db.prepare(key).pluck().get(table)
  const columns = Object.keys(values).filter((name) => name !== own)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const insert = db.prepare(`INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${marks})`)
  const given = columns.map((name) => renewing(values[name]))
  return (round: string) => insert.run(given.map((one) => one(round)))
}

/**
 * Writes the same rows again and again as plainly as the driver can: prepared inserts, one
 * transaction for each group, the same durability as the product. Every id is another one each time,
 * and what refers to it refers to the new one.
 */
export function rawWriter(path: string, groups: Group[]): { turn: () => void; close: () => void } {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = OFF')
  let round = 0
  const writes = groups.map((rows) => {
    const each = rows.map((row) => inserts(db, row))
    return db.transaction((now: string) => {
      for (const insert of each) insert(now)
    })
  })
  return {
    turn: () => {
      const now = (++round).toString(16).padStart(12, '0')
      for (const write of writes) write.immediate(now)
    },
    close: () => db.close(),
  }
}
