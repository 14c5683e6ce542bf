import { and, eq, type SQL, sql } from 'drizzle-orm'
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
import { currentGeneration, visibleAt } from '../../records/generations.server.ts'
import { personKey } from './person-file.server.ts'

export type KnownIdentity = typeof identityRow.$inferSelect & { claimed: boolean }

/**
 * What readers see of somebody whom an import is about. Not the newest rows: another batch may be
 * staging while this import is planned.
 */
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
  const generation = currentGeneration(db)
  return withFacts(db, byNumber(db).all({ pairs, generation }), generation)
}

/** The people with these addresses, folded. */
export function knownByEmail(db: Db, addresses: readonly string[]): Map<string, KnownIdentity> {
  const found = byEmail(db).all({
    addresses: JSON.stringify(addresses),
    generation: currentGeneration(db),
  })
  return new Map(found.map((row) => [row.identity.emailFolded!, identityOf(row)]))
}

type Found = { identity: typeof identityRow.$inferSelect; claimed: string | null }

const identityOf = ({ identity, claimed }: Found) => ({ ...identity, claimed: claimed !== null })

function withFacts(db: Db, found: readonly Found[], generation: number): Map<string, Known> {
  const ids = JSON.stringify(found.map(({ identity }) => identity.learnerId))
  const ask = { ids, generation }
  const service = grouped(serviceOf(db).all(ask))
  const postings = grouped(postingsOf(db).all(ask))
  const roles = grouped(rolesOf(db).all(ask))
  const leads = grouped(leadsOf(db).all(ask))
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

const generation = sql.placeholder('generation')

const found = { identity: identityRow, claimed: account.learnerId }

const identities = (db: Db, which: SQL) =>
  db
    .select(found)
    .from(identityRow)
    .leftJoin(account, eq(account.learnerId, identityRow.learnerId))
    .where(and(which, visibleAt(identityRow, generation)))
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

type Dated = { learnerId: SQLiteColumn; generation: SQLiteColumn; retired: SQLiteColumn }

const among = (table: Dated) =>
  and(
    sql`${table.learnerId} in (select value from json_each(${sql.placeholder('ids')}))`,
    visibleAt(table, generation),
  )

const serviceOf = statement((db) =>
  db.select().from(servicePeriodRow).where(among(servicePeriodRow)).prepare(),
)
const postingsOf = statement((db) =>
  db.select().from(postingRow).where(among(postingRow)).prepare(),
)
const rolesOf = statement((db) =>
  db.select().from(roleAssignmentRow).where(among(roleAssignmentRow)).prepare(),
)
const leadsOf = statement((db) => {
  const { permissionSet, source } = grantRow
  const imported = and(eq(permissionSet, 'leader'), eq(source, 'import'))
  return db
    .select()
    .from(grantRow)
    .where(and(among(grantRow), imported))
    .prepare()
})
