import { inRequest } from '#app/platform/context.server.ts'
import { openSession } from '#app/platform/session.server.ts'
import type { Db } from '#db/client.server.ts'
import { account } from '#db/schema/account.ts'

/** Signs a person in without asking for a password; returns the cookie. */
export async function signedInAs(db: Db, learnerId: string, now: number): Promise<string> {
  const row = { learnerId, passwordHash: 'nobody signs in with it' }
  db.insert(account)
    .values({ ...row, createdAt: now, passwordChangedAt: now })
    .onConflictDoNothing()
    .run()
  const request = { db, now, timeZone: 'Europe/Brussels', nonce: '', address: '127.0.0.1' }
  const store = { ...request, setCookies: [] }
  const cookie = await inRequest(store, () => openSession(learnerId, 'test'))
  return cookie.split(';')[0]!
}
