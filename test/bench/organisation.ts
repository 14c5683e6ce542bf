import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrateDatabase, openDatabase } from '#db/client.server.ts'
import { runCommand } from './command.ts'

/** A database with an organisation of so many people. */
export type Organisation = { people: number; folder: string; database: string; imported: Imported }
/** How long people and their units took, and afterwards what they hold and were excused from. */
export type Imported = { seconds: number; historySeconds: number; longestMs: number }

const people = ['units', 'people']
const histories = ['absences', 'credentials', 'waivers']

/** A database in which the content is published and nobody is known yet. */
export async function published(folder: string): Promise<string> {
  const database = join(folder, 'published.db')
  await runCommand('content-publish', [], { database, folder })
  whole(database)
  return database
}

/** Generates an organisation that does not exist and imports it with the product's own command. */
export async function anOrganisation(
  folder: string,
  template: string,
  count: number,
): Promise<Organisation> {
  const place = join(folder, String(count))
  mkdirSync(place)
  const database = join(place, 'cursus.db')
  copyFileSync(template, database)
  const at = { database, folder: place }
  await runCommand('demo-generate', ['--people', String(count), '--out', place], at)
  const first = await importing(people, at)
  const then = await importing(histories, at)
  whole(database)
  const longestMs = Math.max(first.longestMs, then.longestMs)
  const imported = { seconds: first.seconds, historySeconds: then.seconds, longestMs }
  return { people: count, ...at, imported }
}

async function importing(files: readonly string[], at: { database: string; folder: string }) {
  const named = files.flatMap((name) => [`--${name}`, join(at.folder, `${name}.csv`)])
  const { printed, seconds } = await runCommand('people-import', [...named, '--json'], at)
  const { longestTransactionMs } = JSON.parse(printed) as { longestTransactionMs: number }
  return { seconds, longestMs: longestTransactionMs }
}

/** Brings everything into the one file, so that it can be copied. */
function whole(database: string): void {
  const db = openDatabase(database)
  migrateDatabase(db)
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.close()
}
