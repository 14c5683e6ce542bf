import { desc, eq, sql } from 'drizzle-orm'
import { lastOf } from '#app/domain/service-record.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { account } from '#db/schema/account.ts'
import {
  absence,
  grant,
  identity,
  posting,
  roleAssignment,
  servicePeriod,
} from '#db/schema/organisation.ts'
import { inScope, type Scope } from '../../scope.server.ts'
import { unitsOf } from './units.server.ts'

const who = sql.placeholder('learnerId')

const identityOf = statement((db) =>
  db.select().from(identity).where(eq(identity.learnerId, who)).prepare(),
)
const postingsOf = statement((db) => {
  const { from, until, unitId, nation, category, grade, band } = posting
  const query = db.select({ from, until, unitId, nation, category, grade, band }).from(posting)
  return query.where(eq(posting.learnerId, who)).orderBy(desc(from)).prepare()
})
const serviceOf = statement((db) => {
  const { from, until } = servicePeriod
  const query = db.select({ from, until }).from(servicePeriod)
  return query.where(eq(servicePeriod.learnerId, who)).orderBy(desc(from)).prepare()
})
const rolesOf = statement((db) => {
  const { role, from, until } = roleAssignment
  const query = db.select({ role, from, until }).from(roleAssignment)
  return query.where(eq(roleAssignment.learnerId, who)).orderBy(desc(from)).prepare()
})
const absencesOf = statement((db) => {
  const { kind, from, until } = absence
  const query = db.select({ kind, from, until }).from(absence)
  return query.where(eq(absence.learnerId, who)).orderBy(desc(from)).prepare()
})
const grantsOf = statement((db) => {
  const { id, permissionSet, unitId, from, until, onBehalfOf, source } = grant
  const query = db.select({ id, permissionSet, unitId, from, until, onBehalfOf, source })
  return query.from(grant).where(eq(grant.learnerId, who)).orderBy(desc(from)).prepare()
})
const accountSince = statement((db) => {
  const query = db.select({ createdAt: account.createdAt }).from(account)
  return query.where(eq(account.learnerId, who)).prepare()
})

/** Somebody whose last posting is within the scope; null is outside, or nobody. */
export function personWithin(ctx: ReadCtx, scope: Scope, learnerId: string) {
  const person = identityOf(ctx.db).get({ learnerId })
  if (!person) return null
  const { byId } = unitsOf(ctx.db)
  const postings = postingsOf(ctx.db)
    .all({ learnerId })
    .map(({ unitId, ...posted }) => ({ ...posted, unitId, unit: byId.get(unitId) ?? null }))
  if (!inScope(scope, lastOf(postings)?.unitId ?? null)) return null
  const { nation, serviceNumber, givenName, familyName, email, locale } = person
  return { learnerId, nation, serviceNumber, givenName, familyName, email, locale, postings }
}

/** admin/person: all that is recorded of somebody in the scope, the newest first. */
export function adminPerson(ctx: ReadCtx, scope: Scope, learnerId: string) {
  const person = personWithin(ctx, scope, learnerId)
  if (!person) return null
  const { db } = ctx
  return {
    ...person,
    service: serviceOf(db).all({ learnerId }),
    roles: rolesOf(db).all({ learnerId }),
    absences: absencesOf(db).all({ learnerId }),
    grants: grantsOf(db)
      .all({ learnerId })
      .map((held) => ({ ...held, unit: unitsOf(db).byId.get(held.unitId) ?? null })),
    accountSince: accountSince(db).get({ learnerId })?.createdAt ?? null,
  }
}
