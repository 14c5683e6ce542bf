import { desc, eq } from 'drizzle-orm'
import type { Finding } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { publication } from '#db/schema/publication.ts'

const newestFromFiles = statement((db) => {
  const { at, id, origin, findings } = publication
  return db
    .select({ at, findings })
    .from(publication)
    .where(eq(origin, 'files'))
    .orderBy(desc(at), desc(id))
    .limit(1)
    .prepare()
})

/**
 * The files that the last publishing of a folder left as they are, because the browser had published
 * something else there; null where there were none. For the first pages of authors and administrators.
 */
export function publicationConflicts(ctx: ReadCtx): { at: number; findings: Finding[] } | null {
  const last = newestFromFiles(ctx.db).get()
  if (!last) return null
  const all = last.findings as unknown as Finding[]
  const findings = all.filter(({ rule }) => rule === 'conflict' || rule === 'browser-ahead')
  return findings.length > 0 ? { at: last.at, findings } : null
}
