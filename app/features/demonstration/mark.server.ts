import { eq } from 'drizzle-orm'
import { type Db, statement } from '#db/client.server.ts'
import { setting } from '#db/schema/platform.ts'

const mark = statement((db) =>
  db
    .select({ value: setting.value })
    .from(setting)
    .where(eq(setting.key, 'demonstration'))
    .prepare(),
)

/** Whether this database holds demonstration data; it then says so on every page. */
export function isDemonstration(db: Db): boolean {
  return mark(db).get() !== undefined
}

/** Marks a database for ever: production refuses to serve it. */
export function markDemonstration(db: Db): void {
  db.insert(setting).values({ key: 'demonstration', value: 'yes' }).onConflictDoNothing().run()
}
