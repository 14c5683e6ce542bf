import { asc, eq } from 'drizzle-orm'
import type { PermissionSet } from '#app/domain/access.ts'
import { giveGrant } from '#app/features/organisation/commands/grants.server.ts'
import { unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { identity } from '#db/schema/organisation.ts'

/** So many people of the organisation, always the same ones. */
export function somePeople(db: Db, count: number): string[] {
  const rows = db.select({ id: identity.learnerId }).from(identity).orderBy(asc(identity.email))
  return rows
    .limit(count)
    .all()
    .map(({ id }) => id)
}

/** Gives a person a permission set over the whole of the first root unit. */
export function grantOverAll(system: ReadCtx, learnerId: string, set: PermissionSet): string {
  const root = unitsOf(system.db).children(null, system.today)[0]!
  const grant = { learnerId, permissionSet: set, unitId: root.id, from: system.today, until: null }
  const answer = perform(system, giveGrant, grant)
  if (!answer.ok) throw new Error(String(answer.refusal))
  return root.code
}

export function emailOf(db: Db, learnerId: string): string {
  const row = db.select().from(identity).where(eq(identity.learnerId, learnerId)).get()
  return row?.email ?? ''
}
