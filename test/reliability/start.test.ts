import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Db, migrateDatabase, openDatabase } from '#db/client.server.ts'
import { event } from '#db/schema/records.ts'
import { refusedStart, startServing } from '#test/support/serving.ts'

const folders: string[] = []
const unreadable = 'run by root from a folder that only root reads: a missing right cannot show'
/** Root may write anything, so that a right which is missing shows only to somebody else. */
const nobody = process.getuid?.() === 0 ? 65534 : undefined
const dayMs = 24 * 3_600_000

/** Whether that somebody can read the program at all: a checkout in a private folder cannot be tried. */
function nobodyReads(): boolean {
  return spawnSync('cat', ['app/cli/serve.mjs'], { uid: nobody }).status === 0
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-start-'))
  folders.push(folder)
  chmodSync(folder, 0o755)
  return folder
}

function aDatabase(fill: (db: Db) => void = () => {}): string {
  const folder = aFolder()
  const db = openDatabase(join(folder, 'cursus.db'))
  migrateDatabase(db)
  fill(db)
  db.$client.close()
  return folder
}

const newestEventAt = (at: number) => (db: Db) =>
  db.insert(event).values({ at, type: 'batch.published', subjectId: '1', data: {} }).run()

test('a database that may not be written: the start says so and leaves it as it is', async (context) => {
  if (!nobodyReads()) context.skip(unreadable)
  const folder = aDatabase()
  const path = join(folder, 'cursus.db')
  const before = readFileSync(path)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  const { code, says } = await refusedStart({ folder, uid: nobody })
  expect(says).toMatch(/Cursus does not start:\n {2}.*cursus-start-\w+.* cannot be written/)
  expect(code).toBe(1)
  expect(readFileSync(path).equals(before)).toBe(true)
  chmodSync(folder, 0o755)
})

test('a read-only file in a folder that may be written is named too', async (context) => {
  if (!nobodyReads()) context.skip(unreadable)
  const folder = aDatabase()
  chmodSync(join(folder, 'cursus.db'), 0o444)
  if (nobody) chownSync(folder, nobody, nobody)
  const { code, says } = await refusedStart({ folder, uid: nobody })
  expect(says).toMatch(/DATABASE_URL names \S+cursus\.db: the database cannot be written/)
  expect(code).toBe(1)
})

test('a file that is no database is left alone', async () => {
  const folder = aFolder()
  const path = join(folder, 'cursus.db')
  writeFileSync(path, 'Minutes of the meeting, to be kept.\n'.repeat(200))
  const { code, says } = await refusedStart({ folder })
  expect(says).toMatch(/DATABASE_URL names \S+cursus\.db: .*no database/)
  expect(code).toBe(1)
  expect(readFileSync(path, 'utf8')).toMatch(/^Minutes of the meeting/)
})

test('a folder in the place of the database is named', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'cursus.db'))
  const { code, says } = await refusedStart({ folder })
  expect(says).toMatch(/DATABASE_URL names \S+cursus\.db: /)
  expect(code).toBe(1)
})

test('a clock that stands days before the newest event: the start refuses', async () => {
  const folder = aDatabase(newestEventAt(Date.now() + 3 * dayMs))
  const { code, says } = await refusedStart({ folder })
  expect(says).toMatch(
    /the clock says 2\S+Z, but the newest recorded event is of 2\S+Z; set the clock/,
  )
  expect(code).toBe(1)
})

test('a clock that is an hour behind is told of, and people are served', async () => {
  const folder = aDatabase(newestEventAt(Date.now() + dayMs / 24))
  const server = await startServing({ folder })
  expect(server.output()).toMatch(/Warning: the clock says .* but the newest recorded event is of/)
  await server.stop()
})
