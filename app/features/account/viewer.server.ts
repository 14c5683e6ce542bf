import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { type Permission, type PermissionSet, permits } from '#app/domain/access.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { grant, identity } from '#db/schema/organisation.ts'

const nameOf = statement((db) =>
  db
    .select({ givenName: identity.givenName, familyName: identity.familyName })
    .from(identity)
    .where(eq(identity.learnerId, sql.placeholder('learnerId')))
    .prepare(),
)

const setsHeld = statement((db) =>
  db
    .selectDistinct({ set: grant.permissionSet })
    .from(grant)
    .where(
      and(
        eq(grant.learnerId, sql.placeholder('learnerId')),
        lte(grant.from, sql.placeholder('today')),
        or(isNull(grant.until), gt(grant.until, sql.placeholder('today'))),
      ),
    )
    .prepare(),
)

export type Viewer = { name: string; may: Permission[] }

const shownInFrame: Permission[] = [
  'people:read',
  'figures:read',
  'content:write',
  'content:review',
  'organisation:write',
  'log:read',
]

/** Who looks at a page, for the frame around every screen: their name and what the menu offers them. */
export function viewerOf(ctx: ReadCtx & { learnerId: string }): Viewer {
  const { db, learnerId, today } = ctx
  const name = nameOf(db).get({ learnerId })
  const sets = setsHeld(db)
    .all({ learnerId, today })
    .map((row) => row.set as PermissionSet)
  return {
    name: name ? `${name.givenName} ${name.familyName}` : '',
    may: shownInFrame.filter((permission) => sets.some((set) => permits(set, permission))),
  }
}
