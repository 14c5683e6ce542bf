import { eq, sql } from 'drizzle-orm'
import type { PermissionSet } from '#app/domain/access.ts'
import type { Day } from '#app/domain/calendar.ts'
import { covers } from '#app/domain/interval.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { grant } from '#db/schema/organisation.ts'
import { unitsOf } from './units.server.ts'

export type GrantHeld = {
  id: string
  permissionSet: PermissionSet
  unitId: string
  from: Day
  until: Day | null
  onBehalfOf: string | null
}

const grantsOf = statement((db) => {
  const { id, permissionSet, unitId, from, until, onBehalfOf } = grant
  return db
    .select({ id, permissionSet, unitId, from, until, onBehalfOf })
    .from(grant)
    .where(eq(grant.learnerId, sql.placeholder('learnerId')))
    .prepare()
})

/**
 * The grants that hold today. A stand-in holds only as long, and over no more, than the person they
 * stand in for, who cannot hand on what they hold as a stand-in themselves.
 */
export function grantsHeld(ctx: ReadCtx, learnerId: string): GrantHeld[] {
  const today = grantsOf(ctx.db)
    .all({ learnerId })
    .filter((held) => covers(held, ctx.today))
  return today.filter((held) => held.onBehalfOf === null || isBacked(ctx, held))
}

function isBacked(ctx: ReadCtx, { onBehalfOf, permissionSet, unitId }: GrantHeld): boolean {
  const units = unitsOf(ctx.db)
  return grantsOf(ctx.db)
    .all({ learnerId: onBehalfOf })
    .some(
      (own) =>
        own.onBehalfOf === null &&
        own.permissionSet === permissionSet &&
        covers(own, ctx.today) &&
        (own.unitId === wholeOrganisation || units.subtree(own.unitId, ctx.today).has(unitId)),
    )
}
