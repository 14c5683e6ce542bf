import { eq, max } from 'drizzle-orm'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { certification, certificationVersion } from '#db/schema/certification.ts'
import type { CertificationDefinition } from '../catalogue/schema/certification.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'

/** Publishes a definition, named by the hash of its file. Credentials keep the one they were issued by. */
export function publishCertification(
  ctx: WriteCtx,
  { hash, definition }: { hash: string; definition: CertificationDefinition },
): Outcome<{ number: number }, never> {
  const { id } = definition
  const number = keepVersion(ctx, hash, definition)
  ctx.db
    .insert(certification)
    .values({ id, currentVersionId: hash })
    .onConflictDoUpdate({ target: certification.id, set: { currentVersionId: hash } })
    .run()
  record(ctx, { type: 'certification.published', subjectId: id, versionId: hash, number })
  return done({ number })
}

/** The number of the version; one published before keeps its own. */
function keepVersion(ctx: WriteCtx, id: string, definition: CertificationDefinition): number {
  const version = certificationVersion
  const kept = ctx.db
    .select({ number: version.number })
    .from(version)
    .where(eq(version.id, id))
    .get()
  if (kept) return kept.number
  const certificationId = definition.id
  const last = ctx.db
    .select({ number: max(version.number) })
    .from(version)
    .where(eq(version.certificationId, certificationId))
    .get()
  const number = (last?.number ?? 0) + 1
  const published = { publishedAt: ctx.now, publishedBy: actorId(ctx) }
  ctx.db
    .insert(version)
    .values({ id, certificationId, number, ...published, definition })
    .run()
  return number
}
