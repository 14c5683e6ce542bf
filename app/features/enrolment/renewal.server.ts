import { and, eq, sql } from 'drizzle-orm'
import { dayIn } from '#app/domain/calendar.ts'
import { countsAs, evidenceBound } from '#app/domain/evidence.ts'
import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { statement } from '#db/client.server.ts'
import {
  certification,
  certificationVersion,
  credential,
  revocation,
} from '#db/schema/certification.ts'

/** However deep in the requirement's tree. */
const asksForCourse = sql`exists (
  select 1 from json_tree(certification_version.definition, '$.requires')
  where key = 'courseId' and value = ${sql.placeholder('courseId')})`

const earnedBy = statement((db) =>
  db
    .select({
      certificationId: certification.id,
      title: sql<string>`json_extract(${certificationVersion.definition}, '$.title')`,
    })
    .from(certification)
    .innerJoin(certificationVersion, eq(certificationVersion.id, certification.currentVersionId))
    .where(asksForCourse)
    .prepare(),
)

const held = statement((db) => {
  const { id, issuedOn, expiresOn, windowFrom, graceUntil, source } = credential
  return db
    .select({
      ...{ id, certificationId: credential.certificationId, issuedOn, expiresOn, windowFrom },
      ...{
        graceUntil,
        source,
        revokedOn: revocation.effectiveOn,
        revokedAt: revocation.recordedAt,
      },
    })
    .from(credential)
    .leftJoin(revocation, eq(revocation.credentialId, credential.id))
    .where(
      and(
        eq(credential.learnerId, sql.placeholder('learnerId')),
        eq(credential.certificationId, sql.placeholder('certificationId')),
      ),
    )
    .prepare()
})

/** The certifications that ask for a course. */
export function certificationsEarnedBy(
  ctx: ReadCtx,
  courseId: string,
): { certificationId: string; title: Text }[] {
  const rows = earnedBy(ctx.db).all({ courseId })
  return rows.map(({ certificationId, title }) => ({ certificationId, title: JSON.parse(title) }))
}

/**
 * Whether finishing the course again would count towards an award that can be earned now: what was
 * finished at `completedAt` does not, and the award is open for renewal, lapsed or revoked. A course
 * that earns nothing may be studied again at any time.
 */
export function isRenewable(
  ctx: ReadCtx,
  learnerId: string,
  { courseId, completedAt }: { courseId: string; completedAt: number },
): boolean {
  const certifications = certificationsEarnedBy(ctx, courseId)
  const shown = { at: completedAt, day: dayIn(completedAt, env().TIME_ZONE) }
  return (
    certifications.length === 0 ||
    certifications.some(({ certificationId }) => {
      const awards = held(ctx.db).all({ learnerId, certificationId })
      const facts = awards.map((award) => ({ ...award, curtailedOn: null }))
      const revocations = awards.flatMap(({ revokedAt }) => revokedAt ?? [])
      const bound = evidenceBound(facts, revocations, ctx.today)
      return bound !== null && !countsAs(bound, shown)
    })
  )
}
