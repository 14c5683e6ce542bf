import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { CredentialFact } from '#app/domain/facts.ts'
import { type Db, statement } from '#db/client.server.ts'
import { credentialRow, revocationRow } from '#db/schema/certification.ts'
import { currentGeneration, visibleAt } from '../records/generations.server.ts'

/** An award with what its pages show beside the facts that a standing follows from. */
export type Credential = CredentialFact & {
  learnerId: string
  publicId: string
  versionId: string
  revokedAt: number | null
}

const columns = {
  id: credentialRow.id,
  learnerId: credentialRow.learnerId,
  publicId: credentialRow.publicId,
  certificationId: credentialRow.certificationId,
  versionId: credentialRow.certificationVersionId,
  issuedOn: credentialRow.issuedOn,
  expiresOn: credentialRow.expiresOn,
  windowFrom: credentialRow.windowFrom,
  graceUntil: credentialRow.graceUntil,
  source: credentialRow.source,
  revokedOn: revocationRow.effectiveOn,
  revokedAt: revocationRow.recordedAt,
}

const generation = sql.placeholder('generation')

/** With the revocation that the same generation has. */
function selecting(db: Db, where: ReturnType<typeof sql>) {
  return db
    .select(columns)
    .from(credentialRow)
    .leftJoin(
      revocationRow,
      and(eq(revocationRow.credentialId, credentialRow.id), visibleAt(revocationRow, generation)),
    )
    .where(and(where, visibleAt(credentialRow, generation)))
    .orderBy(asc(credentialRow.learnerId), desc(credentialRow.issuedOn), desc(credentialRow.id))
    .prepare()
}

const ofLearners = statement((db) =>
  selecting(
    db,
    sql`${credentialRow.learnerId} in (select value from json_each(${sql.placeholder('ids')}))`,
  ),
)
const byId = statement((db) => selecting(db, sql`${credentialRow.id} = ${sql.placeholder('id')}`))
const byPublicId = statement((db) =>
  selecting(db, sql`${credentialRow.publicId} = ${sql.placeholder('id')}`),
)

type Read = Omit<Credential, 'curtailedOn'>

/** Nothing curtails a credential yet: course versions that would are not told apart. */
const whole = (row: Read): Credential => ({ ...row, curtailedOn: null as Day | null })

/** The awards of these people, newest first within each. */
export function credentialsOf(
  db: Db,
  learnerIds: readonly string[],
  generation = currentGeneration(db),
): Credential[] {
  return ofLearners(db)
    .all({ ids: JSON.stringify(learnerIds), generation })
    .map(whole)
}

export function credentialById(db: Db, id: string): Credential | null {
  const row = byId(db).get({ id, generation: currentGeneration(db) })
  return row ? whole(row) : null
}

/** By the id that a certificate's address shows. */
export function credentialByPublicId(db: Db, id: string): Credential | null {
  const row = byPublicId(db).get({ id, generation: currentGeneration(db) })
  return row ? whole(row) : null
}
