import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { setting } from '#db/schema/platform.ts'

/** A fact about this database itself. */
export function readSetting(db: Db, key: string): string | null {
  return (
    db.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).get()?.value ??
    null
  )
}

export function writeSetting(db: Db, key: string, value: string): void {
  db.insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } })
    .run()
}
