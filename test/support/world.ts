import Database from 'better-sqlite3'
import { dayIn } from '#app/domain/calendar.ts'
import type { Locale } from '#app/domain/text.ts'
import type { Actor, ReadCtx } from '#app/platform/context.server.ts'
import { connect, type Db, migrateDatabase } from '#db/client.server.ts'

let template: Buffer | undefined

/** A migrated in-memory database of its own, cloned in under a millisecond. */
export function emptyDatabase(): Db {
  if (!template) {
    const db = connect(new Database(':memory:'))
    migrateDatabase(db)
    template = db.$client.serialize()
  }
  return connect(new Database(template))
}

export type World = {
  db: Db
  now: number
  today: string
  /** The context of a person, by learner id. */
  as: (learnerId: string, locale?: Locale) => ReadCtx
  system: ReadCtx
  /** The same world at another moment: `world.at('2026-03-01')` is noon of that day. */
  at: (day: string) => World
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** A database and a stopped clock: noon of 1 June 2026 unless a day is given. */
export function world(day = '2026-06-01', db = emptyDatabase()): World {
  const now = noon(day)
  const timeZone = 'Europe/Brussels'
  const context = (actor: Actor, locale: Locale): ReadCtx => ({
    db,
    actor,
    now,
    today: dayIn(now, timeZone),
    locale,
  })
  return {
    db,
    now,
    today: dayIn(now, timeZone),
    as: (learnerId, locale = 'en') => context({ kind: 'person', learnerId }, locale),
    system: context({ kind: 'system' }, 'en'),
    at: (other) => world(other, db),
  }
}

/** The same world with a database of its own: what is done in it is not done in the first. */
export const copyOf = ({ db, today }: World): World =>
  world(today, connect(new Database(db.$client.serialize())))
