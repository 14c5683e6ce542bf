import { eq, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CredentialFact } from '#app/domain/facts.ts'
import { type Db, statement } from '#db/client.server.ts'
import { credential, revocation, waiver } from '#db/schema/certification.ts'

export const pairKey = (learnerId: string, certificationId: string) =>
  `${learnerId} ${certificationId}`

/** The awards that readers see of these people, by person and certification. */
export function storedAwards(db: Db, learnerIds: readonly string[]): Map<string, CredentialFact[]> {
  const awards = new Map<string, CredentialFact[]>()
  for (const { learnerId, ...award } of readAwards(db).all({ ids: JSON.stringify(learnerIds) })) {
    const key = pairKey(learnerId, award.certificationId)
    const fact = { ...award, curtailedOn: null }
    if (!awards.get(key)?.push(fact)) awards.set(key, [fact])
  }
  return awards
}

type Waived = { learnerId: string; certificationId: string; from: string; until: string }

export const waiverKey = ({ learnerId, certificationId, from, until }: Waived) =>
  `${learnerId} ${certificationId} ${from} ${until}`

/** The waivers that readers see of these people. */
export function storedWaivers(db: Db, learnerIds: readonly string[]): Set<string> {
  return new Set(
    readWaivers(db)
      .all({ ids: JSON.stringify(learnerIds) })
      .map(waiverKey),
  )
}

const among = (column: SQLiteColumn): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`

const readAwards = statement((db) => {
  const { id, learnerId, certificationId, issuedOn, expiresOn, windowFrom, graceUntil } = credential
  const dates = { issuedOn, expiresOn, windowFrom, graceUntil, source: credential.source }
  const revokedOn = revocation.effectiveOn
  return db
    .select({ id, learnerId, certificationId, ...dates, revokedOn })
    .from(credential)
    .leftJoin(revocation, eq(revocation.credentialId, id))
    .where(among(learnerId))
    .prepare()
})

const readWaivers = statement((db) => {
  const { learnerId, certificationId, from, until } = waiver
  const query = db.select({ learnerId, certificationId, from, until }).from(waiver)
  return query.where(among(learnerId)).prepare()
})
