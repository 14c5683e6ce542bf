import { existsSync } from 'node:fs'
import type { Progress } from '#app/features/reporting/difference.ts'
import { type Difference, inWords } from '#app/features/reporting/difference.ts'
import { verifyFigures } from '#app/features/reporting/verify.server.ts'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { databasePath, migrateDatabase } from '#db/client.server.ts'

const shownMax = 200
const progressEveryMs = 1000

const url = env().DATABASE_URL
if (!existsSync(databasePath(url))) {
  process.stderr.write(`There is no database at ${url}, so there is nothing to verify\n`)
  process.exit(1)
}
const db = database()
migrateDatabase(db)
let count = 0
let shownAt = performance.now()

function onDifference(difference: Difference): void {
  count++
  if (count <= shownMax) process.stdout.write(`${inWords(difference)}\n`)
}

function onProgress({ step, done, of }: Progress): void {
  if (performance.now() - shownAt < progressEveryMs) return
  shownAt = performance.now()
  process.stderr.write(`${step}: ${done} of ${of}\n`)
}

const began = performance.now()
verifyFigures(db, onDifference, onProgress)
const seconds = ((performance.now() - began) / 1000).toFixed(1)
if (count > shownMax) process.stdout.write(`… and ${count - shownMax} more\n`)
process.stdout.write(
  count === 0
    ? `Every fact and figure agrees with the event log (${seconds} s)\n`
    : `${count} differences from the event log (${seconds} s)\n`,
)
process.exitCode = count === 0 ? 0 : 1
