import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { type Db, openDatabase } from '#db/client.server.ts'
import { aPerson, type Sitting } from './person.ts'
import { signedInAs } from './signed-in.ts'

let opened: Db | undefined

/** The database of the running product: for what is so before a journey begins, and for its clock. */
export function journeyDatabase(): Db {
  opened ??= openDatabase(inject('databaseUrl'))
  return opened
}

export type Somebody = { learnerId: string; givenName: string; familyName: string; email: string }

/** The one person whom a condition on `identity`, `posting` and `credential` describes first. */
export function somebodyWhere(condition: string, ...given: string[]): Somebody {
  const found = journeyDatabase()
    .$client.prepare(
      `SELECT i.learner_id AS learnerId, i.given_name AS givenName, i.family_name AS familyName,
         i.email FROM identity i WHERE ${condition} ORDER BY i.learner_id LIMIT 1`,
    )
    .get(...given) as Somebody | undefined
  if (!found) throw new Error(`There is nobody where ${condition}`)
  return found
}

/** Somebody whose story begins after signing in; by learner id or address. */
export async function signedInPerson(who: string, sitting: Sitting = {}): Promise<Page> {
  const page = await aPerson(sitting)
  await carrySession(page, who)
  return page
}

/** Puts a session of somebody into a browser, as if they had signed in there. */
export async function carrySession(page: Page, who: string): Promise<void> {
  const { learnerId } = somebodyWhere('i.learner_id = ? OR i.email_folded = ?', who, who)
  const [name, value] = (await signedInAs(journeyDatabase(), learnerId, Date.now())).split('=')
  await page.context().addCookies([{ name: name!, value: value!, url: inject('baseUrl') }])
}
