import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { databasePath, openDatabase } from './client.server.ts'

/** Copies a database while it is being served; the copy is one consistent moment, and is checked. */
export async function backUp(
  url: string,
  file: string,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists already; name a file that does not`)
  const db = openDatabase(url, { readonly: true })
  try {
    await db.$client.backup(file, {
      progress({ totalPages, remainingPages }) {
        onProgress(totalPages - remainingPages, totalPages)
        return 1000
      },
    })
  } finally {
    db.$client.close()
  }
  checkDatabase(file)
}

/**
 * Puts a copy in the place of the database, which is kept beside it as `….before-restore`. Refuses a
 * damaged copy, one that is no Cursus database, and a database that somebody is using.
 */
export function restore(url: string, file: string): { kept: string | null } {
  if (!existsSync(file)) throw new Error(`${file} does not exist`)
  checkDatabase(file)
  const path = databasePath(url)
  const kept = existsSync(path) ? setAside(path) : null
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
  copyFileSync(file, `${path}.incoming`)
  renameSync(`${path}.incoming`, path)
  checkDatabase(path)
  return { kept }
}

function setAside(path: string): string {
  const db = openDatabase(path)
  db.$client.pragma('busy_timeout = 0')
  try {
    db.$client.pragma('locking_mode = EXCLUSIVE')
    db.$client.exec('BEGIN EXCLUSIVE; COMMIT')
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    throw new Error(`${path} is in use; stop the server first`)
  } finally {
    db.$client.close()
  }
  const kept = `${path}.before-restore`
  renameSync(path, kept)
  return kept
}

/** Throws when a file is damaged or is no Cursus database. */
export function checkDatabase(path: string): void {
  let fault: string | null
  try {
    fault = faultOf(path)
  } catch {
    fault = 'cannot be read as a database'
  }
  if (fault) throw new Error(`${path} ${fault}`)
}

function faultOf(path: string): string | null {
  const db = openDatabase(path, { readonly: true })
  try {
    const known =
      "SELECT count(*) AS n FROM sqlite_master WHERE name IN ('event', 'learner', 'generation')"
    if ((db.$client.prepare(known).get() as { n: number }).n !== 3)
      return 'is not a Cursus database'
    const damage = db.$client.pragma('quick_check', { simple: true })
    return damage === 'ok' ? null : `is damaged: ${damage}`
  } finally {
    db.$client.close()
  }
}
