import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { faultInWords, storageFault } from '#app/platform/storage-fault.server.ts'
import { type Db, databasePath, openDatabase } from '#db/client.server.ts'

const freeBytesMin = 64 * 1024 * 1024
/** A clock this far behind the newest event is wrong beyond what a correction of the time explains. */
const clockBehindMsMax = 24 * 3_600_000
const clockBehindMsNoted = 60_000

/**
 * Ends the start where the database could not be used: no place to write, no database, or a clock
 * that stands days before what was recorded last, which would file new facts under wrong days.
 * Warns where space is short or the clock is a little behind.
 */
export function refuseUnusableStorage(now: number, warn: (words: string) => void): void {
  const path = databasePath(env().DATABASE_URL)
  refuseUnwritableFolder(path)
  const { bavail, bsize } = statfsSync(existingFolder(path))
  if (bavail * bsize < freeBytesMin) {
    warn(`Only ${Math.floor((bavail * bsize) / 1_048_576)} MB are free for ${path}.`)
  }
  if (!existsSync(path)) return
  const db = opened(path)
  try {
    refuseUnwritable(db, path)
    checkClock(db, now, warn)
  } finally {
    db.$client.close()
  }
}

const refusal = (reason: string) => new Error(`Cursus does not start:\n  ${reason}`)

function existingFolder(path: string): string {
  let folder = dirname(path)
  while (!existsSync(folder)) folder = dirname(folder)
  return folder
}

function refuseUnwritableFolder(path: string): void {
  const folder = existingFolder(path)
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw refusal(`the folder of the database, ${folder}, cannot be written by this process`)
  }
}

function opened(path: string): Db {
  try {
    return openDatabase(path)
  } catch (error) {
    throw inWords(error, path)
  }
}

/** Writes what is there already and takes it back: taking the lock alone succeeds where writing fails. */
function refuseUnwritable(db: Db, path: string): void {
  try {
    const version = db.$client.pragma('user_version', { simple: true })
    db.$client.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`)
  } catch (error) {
    throw inWords(error, path)
  }
}

function inWords(error: unknown, path: string): unknown {
  const fault = storageFault(error)
  return fault ? refusal(`DATABASE_URL names ${path}: ${faultInWords[fault]}`) : error
}

function checkClock(db: Db, now: number, warn: (words: string) => void): void {
  const newest = newestEventAt(db)
  if (newest === null || newest - now < clockBehindMsNoted) return
  const words = `the clock says ${at(now)}, but the newest recorded event is of ${at(newest)}`
  if (newest - now > clockBehindMsMax)
    throw refusal(`${words}; set the clock of this machine right`)
  warn(`Warning: ${words}.`)
}

function newestEventAt(db: Db): number | null {
  const known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'event'"
  if (!db.$client.prepare(known).get()) return null
  const row = db.$client.prepare('SELECT max(at) AS at FROM event').get() as { at: number | null }
  return row.at
}

const at = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
