import { durationOf } from '#app/platform/media-duration.ts'
import type { Db } from '#db/client.server.ts'
import { blobBytes } from '../../catalogue/blobs.server.ts'
import { remember } from '../remember.server.ts'
import type { LibraryEntry } from './listing.ts'

const durations = remember(500, (db: Db, hash: string, mime: string) => ({
  seconds: durationOf(blobBytes(db, hash), mime),
}))

/** How long a recording lasts, in seconds; null for what is read and where it is not known. */
export function secondsOf(db: Db, { kind, hash, mime }: LibraryEntry): number | null {
  if (kind === 'document') return null
  return durations(db, hash, mime)?.seconds ?? null
}
