import { and, eq, ne } from 'drizzle-orm'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { indicatorDefinition } from '#db/schema/reporting.ts'
import type { WriteCtx } from '../command.server.ts'

export type PublishedDefinition = {
  /** SHA-256 of the file: the version that figures are shown with. */
  hash: string
  id: string
  definition: Record<string, unknown>
}

/** Publishes the definition of an indicator; earlier ones stay, for figures that named them. */
export function publishDefinition(
  ctx: WriteCtx,
  { hash, id, definition }: PublishedDefinition,
): Outcome<null, never> {
  const { hash: ofHash, id: ofId } = indicatorDefinition
  ctx.db
    .insert(indicatorDefinition)
    .values({ hash, id, definition, publishedAt: ctx.now, current: true })
    .onConflictDoUpdate({ target: ofHash, set: { current: true } })
    .run()
  ctx.db
    .update(indicatorDefinition)
    .set({ current: false })
    .where(and(eq(ofId, id), ne(ofHash, hash)))
    .run()
  return done(null)
}
