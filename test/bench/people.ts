import { asc, eq, isNull } from 'drizzle-orm'
import type { PermissionSet } from '#app/domain/access.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { giveGrant } from '#app/features/organisation/commands/grants.server.ts'
import { type Unit, unitsOf } from '#app/features/organisation/queries/units.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { type ReadCtx, systemContext } from '#app/platform/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { identity, servicePeriod } from '#db/schema/organisation.ts'
import { made } from '#test/factories/organisation.ts'
import { signedInAs } from '#test/support/signed-in.ts'

const timeZone = 'Europe/Brussels'

export type SignedIn = { learnerId: string; cookie: string }

/** The context of the system, or of a person. */
export function contextOf(db: Db, learnerId?: string): ReadCtx {
  const system = systemContext(db, Date.now(), timeZone)
  return learnerId === undefined ? system : { ...system, actor: { kind: 'person', learnerId } }
}

/** So many people who serve today, signed in without the sign-in page. `from` skips as many. */
export async function peopleSignedIn(db: Db, count: number, from = 0): Promise<SignedIn[]> {
  const today = dayIn(Date.now(), timeZone)
  const rows = db
    .selectDistinct({ learnerId: identity.learnerId, number: identity.serviceNumber })
    .from(identity)
    .innerJoin(servicePeriod, eq(servicePeriod.learnerId, identity.learnerId))
    .where(isNull(servicePeriod.until))
    .orderBy(asc(identity.serviceNumber))
    .limit(count)
    .offset(from)
    .all()
  if (rows.length === 0) throw new Error(`nobody serves on ${today}`)
  const people: SignedIn[] = []
  for (const { learnerId } of rows) {
    people.push({ learnerId, cookie: await signedInAs(db, learnerId, Date.now()) })
  }
  return people
}

/** Gives a person a permission set over the first root unit and all below it. */
export function grantOverAll(db: Db, learnerId: string, set: PermissionSet): Unit {
  const system = contextOf(db)
  const root = unitsOf(db).children(null, system.today)[0]!
  const grant = { learnerId, permissionSet: set, unitId: root.id, from: system.today, until: null }
  made(perform(system, giveGrant, grant))
  return root
}
