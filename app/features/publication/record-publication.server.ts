import { desc, notInArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Finding } from '#app/domain/finding.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { publication } from '#db/schema/publication.ts'
import { actorId, type WriteCtx } from '../command.server.ts'

/** So many are kept for the administrator's page; the log keeps what they published. */
const keptMax = 100
const findingsMax = 500

export type Recorded = {
  origin: 'files' | 'browser'
  outcome: 'published' | 'unchanged' | 'refused'
  findings: readonly Finding[]
  published: string[]
}

/** Notes what publishing found and did. The same as the last time, with nothing done, is not noted. */
export function recordPublication(
  ctx: WriteCtx,
  { origin, outcome, findings, published }: Recorded,
): Outcome<null, never> {
  const shown = findings.slice(0, findingsMax)
  const newest = ctx.db
    .select()
    .from(publication)
    .orderBy(desc(publication.at), desc(publication.id))
  const [last] = newest.limit(1).all()
  const isSame = last && JSON.stringify(last.findings) === JSON.stringify(shown)
  if (outcome === 'unchanged' && last?.outcome !== 'refused' && isSame) return done(null)
  ctx.db
    .insert(publication)
    .values({
      ...{ id: uuidv7(), at: ctx.now, actorId: actorId(ctx), origin, outcome, published },
      findings: shown,
    })
    .run()
  const kept = ctx.db
    .select({ id: publication.id })
    .from(publication)
    .orderBy(desc(publication.at), desc(publication.id))
    .limit(keptMax)
  ctx.db.delete(publication).where(notInArray(publication.id, kept)).run()
  return done(null)
}
