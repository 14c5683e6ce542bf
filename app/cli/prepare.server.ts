import { database } from '#app/platform/database.server.ts'
import { migrateDatabase } from '#db/client.server.ts'

/** What must be true before the first request: the schema is current. */
export async function prepare(): Promise<void> {
  migrateDatabase(database())
}
