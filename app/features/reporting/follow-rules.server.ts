import { eq } from 'drizzle-orm'
import type { EventOf } from '#app/domain/event.ts'
import { statement } from '#db/client.server.ts'
import { certificationVersion } from '#db/schema/certification.ts'
import type { WriteCtx } from '../command.server.ts'
import { deriving } from './derive.server.ts'
import { foldLater } from './fold-later.server.ts'
import { isProgramme } from './programmes.server.ts'
import { rederive } from './rederive.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'

type Published = EventOf<
  'rule.published' | 'rule.ended' | 'grades.published' | 'certification.published'
>

const idsAfter = statement((db) =>
  db.$client
    .prepare<[string], string>('select id from learner where id > ? order by id limit 500')
    .pluck(),
)

/**
 * Works everybody out anew when what applies to them changes outside bulk work, as a small
 * installation does; once, however much is published at a time. Large ones publish in batches.
 */
export function followRules(ctx: WriteCtx, event: Published): void {
  const together = ctx.recorded.filter(({ type }) => type === event.type)
  if (together.at(-1) !== event) return
  const certifying = event.type === 'certification.published'
  if (certifying && !together.some(({ subjectId }) => concernsProgrammes(ctx, subjectId))) return
  const at = { generation: figuresGeneration(ctx.db), deriving: deriving(ctx.db) }
  let ids = idsAfter(ctx.db).all('')
  while (ids.length > 0) {
    rederive(ctx, ids, at)
    ids = idsAfter(ctx.db).all(ids.at(-1)!)
  }
  foldLater(ctx)
}

/** Only what makes a programme matters to figures, for credentials keep the dates they were issued with. */
function concernsProgrammes(ctx: WriteCtx, certificationId: string): boolean {
  const versions = ctx.db
    .select({ definition: certificationVersion.definition })
    .from(certificationVersion)
    .where(eq(certificationVersion.certificationId, certificationId))
    .all()
  return versions.some(({ definition }) => isProgramme(definition as { tags: string[] }))
}
