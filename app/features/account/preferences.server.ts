import { eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx, SignedIn } from '#app/platform/context.server.ts'
import { hashPassword, verifyPassword } from '#app/platform/passwords.server.ts'
import { sha256 } from '#app/platform/secrets.server.ts'
import { openSessions } from '#app/platform/session-store.server.ts'
import { account } from '#db/schema/account.ts'
import { identity } from '#db/schema/organisation.ts'
import type { WriteCtx } from '../command.server.ts'
import { perform } from '../perform.server.ts'
import { sendLetter } from './letters.server.ts'
import { isSubscribed } from './newsletter.server.ts'
import { passwordFault } from './password-check.server.ts'
import { accountOf } from './queries.server.ts'
import { changePassword } from './recover.server.ts'

/** account/preferences: what a person can change about their own account. */
export function preferences(ctx: ReadCtx & { learnerId: string }, current: SignedIn) {
  const person = ctx.db.select().from(identity).where(eq(identity.learnerId, ctx.learnerId)).get()!
  const here = sha256(current.sessionId)
  return {
    name: `${person.givenName} ${person.familyName}`,
    email: person.email ?? '',
    subscribed: isSubscribed(ctx, ctx.learnerId),
    shortcuts: current.shortcuts,
    sessions: openSessions(ctx.db, ctx.learnerId, ctx.now).map((session) => ({
      idHash: session.idHash,
      device: session.device,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      isThisOne: session.idHash === here,
    })),
  }
}

export function setShortcuts(
  ctx: WriteCtx,
  { learnerId, on }: { learnerId: string; on: boolean },
): Outcome<null, never> {
  ctx.db.update(account).set({ shortcuts: on }).where(eq(account.learnerId, learnerId)).run()
  return done(null)
}

function storeNewPassword(
  ctx: WriteCtx,
  { learnerId, passwordHash }: { learnerId: string; passwordHash: string },
): Outcome<null, never> {
  const person = ctx.db.select().from(identity).where(eq(identity.learnerId, learnerId)).get()
  changePassword(ctx, learnerId, passwordHash)
  if (person?.email)
    sendLetter(ctx, 'password-changed', { to: person.email, locale: person.locale })
  return done(null)
}

/** Changes one's own password, knowing the old one. Returns the field and the message key of a fault. */
export async function replacePassword(
  ctx: ReadCtx & { learnerId: string },
  { current, password }: { current: string; password: string },
): Promise<Outcome<null, { field: 'current' | 'password'; key: string }>> {
  const held = accountOf(ctx, ctx.learnerId)
  if (!(await verifyPassword(held?.passwordHash ?? null, current))) {
    return refuse({ field: 'current', key: 'account.error.current-wrong' })
  }
  const person = ctx.db.select().from(identity).where(eq(identity.learnerId, ctx.learnerId)).get()!
  const fault = passwordFault(password, {
    names: [person.givenName, person.familyName],
    email: person.email ?? '',
  })
  if (fault) return refuse({ field: 'password', key: fault })
  const passwordHash = await hashPassword(password)
  return perform(ctx, storeNewPassword, { learnerId: ctx.learnerId, passwordHash })
}
