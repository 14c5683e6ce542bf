import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

/** A connection: drizzle over better-sqlite3. `$client` is the driver, for search and packed sums. */
export type Db = BetterSQLite3Database & { $client: Database.Database }

const busyTimeoutMs = 10_000

/** The file that `DATABASE_URL` names (`file:…` or a path); `:memory:` is allowed for tests. */
export function databasePath(url: string): string {
  if (url === ':memory:') return url
  if (url.startsWith('file://')) return fileURLToPath(url)
  return resolve(url.startsWith('file:') ? url.slice('file:'.length) : url)
}

/**
 * Opens a database; nothing else in the house does. Every connection is in WAL mode with foreign
 * keys on and `synchronous = FULL`: an acknowledged answer has reached the disk.
 */
export function openDatabase(url: string, options: { readonly?: boolean } = {}): Db {
  const path = databasePath(url)
  if (path !== ':memory:' && !options.readonly) mkdirSync(dirname(path), { recursive: true })
  return connect(new Database(path, { readonly: options.readonly ?? false }))
}

/** Dresses a driver connection, such as a clone of a migrated database in a test. */
export function connect(client: Database.Database): Db {
  client.pragma(`busy_timeout = ${busyTimeoutMs}`)
  if (!client.readonly && !client.memory) client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma('temp_store = MEMORY')
  client.pragma('cache_size = -65536')
  client.pragma('mmap_size = 1073741824')
  return drizzle(client)
}

/** Brings the schema up to date from `db/migrations`. Safe to repeat. */
export function migrateDatabase(db: Db, folder = resolve('db/migrations')): void {
  migrate(db, { migrationsFolder: folder })
}

/**
 * A statement prepared once per connection: `const byId = statement((db) => db.select()….prepare())`
 * is called `byId(ctx.db).get({ id })`. Building one costs ten times what running it does.
 */
export function statement<T>(prepare: (db: Db) => T): (db: Db) => T {
  const prepared = new WeakMap<Db, T>()
  return (db) => {
    let found = prepared.get(db)
    if (found === undefined) {
      found = prepare(db)
      prepared.set(db, found)
    }
    return found
  }
}
