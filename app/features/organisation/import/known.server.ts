import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { lastOf } from '#app/domain/service-record.ts'
import { type Db, statement } from '#db/client.server.ts'
import { account } from '#db/schema/account.ts'
import {
  grantRow,
  identityRow,
  postingRow,
  roleAssignmentRow,
  servicePeriodRow,
} from '#db/schema/organisation.ts'
import { personKey } from './person-file.server.ts'

export type KnownIdentity = typeof identityRow.$inferSelect & { claimed: boolean }

/** What the newest rows say of somebody whom an import is about. */
export type Known = {
  identity: KnownIdentity
  /** The last period and the last posting; null for somebody who registered without a record. */
  service: typeof servicePeriodRow.$inferSelect | null
  posting: typeof postingRow.$inferSelect | null
  roles: (typeof roleAssignmentRow.$inferSelect)[]
  /** The units led by an import's word. */
  leads: (typeof grantRow.$inferSelect)[]
}

/** The people with these numbers. A thousand at a time is quick. */
export function knownByNumber(
  db: Db,
  keys: readonly { nation: string; serviceNumber: string }[],
): Map<string, Known> {
  const pairs = JSON.stringify(keys.map((key) => [key.nation, key.serviceNumber]))
  return withFacts(db, byNumber(db).all({ pairs }))
}

/** The people with these addresses, folded. */
export function knownByEmail(db: Db, addresses: readonly string[]): Map<string, KnownIdentity> {
  const found = byEmail(db).all({ addresses: JSON.stringify(addresses) })
  return new Map(found.map((row) => [row.identity.emailFolded!, identityOf(row)]))
}

type Found = { identity: typeof identityRow.$inferSelect; claimed: string | null }

const identityOf = ({ identity, claimed }: Found) => ({ ...identity, claimed: claimed !== null })

function withFacts(db: Db, found: readonly Found[]): Map<string, Known> {
  const ids = JSON.stringify(found.map(({ identity }) => identity.learnerId))
  const service = grouped(serviceOf(db).all({ ids }))
  const postings = grouped(postingsOf(db).all({ ids }))
  const roles = grouped(rolesOf(db).all({ ids }))
  const leads = grouped(leadsOf(db).all({ ids }))
  const known = new Map<string, Known>()
  for (const row of found) {
    const { learnerId, nation, serviceNumber } = row.identity
    known.set(personKey({ nation: nation ?? '', serviceNumber: serviceNumber ?? '' }), {
      identity: identityOf(row),
      service: lastOf(service.get(learnerId) ?? []),
      posting: lastOf(postings.get(learnerId) ?? []),
      roles: roles.get(learnerId) ?? [],
      leads: leads.get(learnerId) ?? [],
    })
  }
  return known
}

function grouped<Row extends { learnerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    if (!groups.get(row.learnerId)?.push(row)) groups.set(row.learnerId, [row])
  }
  return groups
}

const found = { identity: identityRow, claimed: account.learnerId }

const identities = (db: Db, which: SQL) =>
  db
    .select(found)
    .from(identityRow)
    .leftJoin(account, eq(account.learnerId, identityRow.learnerId))
    .where(and(isNull(identityRow.retired), which))
    .prepare()

const byNumber = statement((db) =>
  identities(
    db,
    sql`(${identityRow.nation}, ${identityRow.serviceNumber}) in (
      select value ->> 0, value ->> 1 from json_each(${sql.placeholder('pairs')}))`,
  ),
)

const byEmail = statement((db) =>
  identities(
    db,
    sql`${identityRow.emailFolded} in (
      select value from json_each(${sql.placeholder('addresses')}))`,
  ),
)

const among = (column: SQLiteColumn, retired: SQLiteColumn) =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')})) and ${retired} is null`

const serviceOf = statement((db) => {
  const { learnerId, retired } = servicePeriodRow
  return db.select().from(servicePeriodRow).where(among(learnerId, retired)).prepare()
})

const postingsOf = statement((db) => {
  const { learnerId, retired } = postingRow
  return db.select().from(postingRow).where(among(learnerId, retired)).prepare()
})

const rolesOf = statement((db) => {
  const { learnerId, retired } = roleAssignmentRow
  return db.select().from(roleAssignmentRow).where(among(learnerId, retired)).prepare()
})

const leadsOf = statement((db) => {
  const { learnerId, retired, permissionSet, source } = grantRow
  const imported = and(eq(permissionSet, 'leader'), eq(source, 'import'))
  return db
    .select()
    .from(grantRow)
    .where(and(among(learnerId, retired), imported))
    .prepare()
})
