import { eq, sql } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { media } from '#db/schema/catalogue.ts'
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
