import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { RowsWritten } from './measure.ts'
import type { Options } from './options.ts'
import type { Organisation } from './organisation.ts'
import { rawWriter, tablesOf } from './raw-writes.ts'

type Rate = { perSecond: number; p50: number }

/** So many rows are written in one transaction of an import done plainly. */
const rowsAtOnce = 1000

/**
 * Writes the rows of a turn again and again into the same database, when nothing else uses it. One
 * writer: SQLite has no more than one at a time, whatever the concurrency.
 */
export function writeAgain(
  { groups }: RowsWritten,
  { database }: Organisation,
  options: Options,
): Rate {
  const { turn, close } = rawWriter(database, groups)
  const until = (end: number, times: number[] = []) => {
    while (performance.now() < end) {
      const from = performance.now()
      turn()
      times.push(performance.now() - from)
    }
    return times
  }
  until(performance.now() + options.warmUpMs / 2)
  const began = performance.now()
  const times = until(began + options.seconds * 1000).sort((a, b) => a - b)
  const perSecond = times.length / ((performance.now() - began) / 1000)
  close()
  return { perSecond, p50: times[Math.floor(times.length / 2)]! }
}

/** Seconds in which the rows that an import left behind can be written plainly. */
export function importAgain(template: string, { database, folder }: Organisation): number {
  const path = join(folder, 'plain.db')
  copyFileSync(template, path)
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = OFF')
  db.prepare('ATTACH ? AS imported').run(database)
  const began = performance.now()
  for (const table of tablesOf(db)) {
    const first = (db.prepare(`SELECT max(rowid) FROM main."${table}"`).pluck().get() ??
      0) as number
    const last = db.prepare(`SELECT max(rowid) FROM imported."${table}"`).pluck().get() as number
    const copy = db.prepare(
      `INSERT OR REPLACE INTO main."${table}" SELECT * FROM imported."${table}"
       WHERE rowid > ? AND rowid <= ?`,
    )
    for (let from = first; from < last; from += rowsAtOnce) copy.run(from, from + rowsAtOnce)
  }
  const seconds = (performance.now() - began) / 1000
  db.close()
  return seconds
}
