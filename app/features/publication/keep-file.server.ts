import { done, type Outcome } from '#app/domain/outcome.ts'
import { contentFile } from '#db/schema/publication.ts'
import type { WriteCtx } from '../command.server.ts'

/** Notes what is published at a path that belongs to no course, and that files hold the same. */
export function keepFile(
  ctx: WriteCtx,
  { path, hash }: { path: string; hash: string },
): Outcome<null, never> {
  const row = { hash, origin: 'files' as const, filesHash: hash, publishedAt: ctx.now }
  ctx.db
    .insert(contentFile)
    .values({ path, ...row })
    .onConflictDoUpdate({ target: contentFile.path, set: row })
    .run()
  return done(null)
}
