import { log } from './log.server.ts'

/** Why the database does not take or give what it is asked for. */
export type StorageFault = 'full' | 'read-only' | 'busy' | 'damaged' | 'failing'

const faults: readonly [RegExp, StorageFault][] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN|PROTOCOL)/, 'failing'],
]

/** The same in words for whoever operates the system. */
export const faultInWords: Record<StorageFault, string> = {
  full: 'the disk is full: the database cannot grow',
  'read-only': 'the database cannot be written',
  busy: 'the database stayed locked by another process',
  damaged: 'the database is damaged, or the file is no database',
  failing: 'the disk refuses to read or write the database',
}

/** The fault of the storage that an error tells of, or null when it is about something else. */
export function storageFault(error: unknown): StorageFault | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  const known = faults.find(([pattern]) => pattern.test(code))
  return known?.[1] ?? (error.cause ? storageFault(error.cause) : null)
}

/**
 * Writes what may as well be written at the next request, such as the time of somebody's last
 * activity: while storage takes nothing, what is there can still be read.
 */
export function writeIfPossible(write: () => void): void {
  try {
    write()
  } catch (error) {
    const fault = storageFault(error)
    if (!fault) throw error
    log.warn({ fault }, faultInWords[fault])
  }
}
