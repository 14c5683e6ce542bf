import { eq, sql } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { ByteRange } from '#app/platform/http/byte-range.ts'
import { type Db, statement } from '#db/client.server.ts'
import { media, sourceBlob } from '#db/schema/catalogue.ts'
import { isReleased } from './release.server.ts'

const byHash = statement((db) => {
  const { path, mime, size, listed, release } = media
  return db
    .selectDistinct({ path, mime, size, listed, release })
    .from(media)
    .where(eq(media.hash, sql.placeholder('hash')))
    .prepare()
})

/** A file that the person may have. `open` says that everyone with an account may. */
export type LibraryFile = { hash: string; name: string; mime: string; size: number; open: boolean }

/**
 * A published file by its hash and name. The same bytes may stand in several courses: one that
 * releases them to the person is enough.
 */
export function libraryFile(
  ctx: ReadCtx,
  learnerId: string,
  { hash, name }: { hash: string; name: string },
): Outcome<LibraryFile, 'not-found' | 'not-released'> {
  const named = byHash(ctx.db)
    .all({ hash })
    .filter(({ path }) => nameOf(path) === name)
  const [first] = named
  if (!first) return refuse('not-found')
  const open = named.some(({ listed, release }) => !listed || release === 'registered')
  const released = open || named.some((file) => isReleased(ctx, learnerId, file))
  if (!released) return refuse('not-released')
  return done({ hash, name, mime: first.mime, size: first.size, open })
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

const bytesAt = statement((db) =>
  db
    .select({
      bytes: sql<Buffer>`substr(${sourceBlob.bytes}, ${sql.placeholder('from')}, ${sql.placeholder('count')})`,
    })
    .from(sourceBlob)
    .where(eq(sourceBlob.hash, sql.placeholder('hash')))
    .prepare(),
)

/** Some of the bytes of a published file; SQLite counts them from one. */
export function publishedBytes(db: Db, hash: string, { first, last }: ByteRange): Buffer {
  return bytesAt(db).get({ hash, from: first + 1, count: last - first + 1 })!.bytes
}
