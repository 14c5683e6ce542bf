import { eq } from 'drizzle-orm'
import { foldEmail } from '#app/domain/email.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { account, session } from '#db/schema/account.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { makeCode } from './codes.server.ts'
import { sendLetter } from './letters.server.ts'
import { personWithEmail } from './queries.server.ts'

/** Starts a recovery. An unknown address gets a code too, which is sent to nobody. */
export function requestRecovery(
  ctx: WriteCtx,
  { email, browserHash }: { email: string; browserHash: string },
): Outcome<null, 'too-many-codes'> {
  const person = personWithEmail(ctx, email)
  const emailFolded = foldEmail(email)
  const made = makeCode(ctx, { purpose: 'recover', emailFolded, browserHash, payload: { email } })
  if (!made.ok) return made
  if (person?.passwordHash)
    sendLetter(ctx, 'recover-code', { to: person.email!, locale: person.locale, code: made.value })
  return done(null)
}

/** Stores a new password once its code is proved: every session ends and the person is told. */
export function resetPassword(
  ctx: WriteCtx,
  { emailFolded, passwordHash }: { emailFolded: string; passwordHash: string },
): Outcome<null, 'code-expired'> {
  const person = personWithEmail(ctx, emailFolded)
  if (!person?.passwordHash) return refuse('code-expired')
  changePassword(ctx, person.learnerId, passwordHash)
  sendLetter(ctx, 'password-changed', { to: person.email!, locale: person.locale })
  return done(null)
}

/** Stores a password and ends every session of the account. */
export function changePassword(ctx: WriteCtx, learnerId: string, passwordHash: string): void {
  ctx.db
    .update(account)
    .set({ passwordHash, passwordChangedAt: ctx.now })
    .where(eq(account.learnerId, learnerId))
    .run()
  ctx.db.delete(session).where(eq(session.learnerId, learnerId)).run()
  record(ctx, { type: 'account.password-changed', subjectId: learnerId })
}

/** Ends every session of the account, on every device. */
export function signOutEverywhere(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<number, never> {
  const ended = ctx.db.delete(session).where(eq(session.learnerId, learnerId)).run().changes
  record(ctx, { type: 'account.sessions-ended', subjectId: learnerId, count: ended })
  return done(ended)
}

/** Ends one session of one's own, named by the hash of its id. */
export function endSession(
  ctx: WriteCtx,
  { learnerId, idHash }: { learnerId: string; idHash: string },
): Outcome<null, 'not-found'> {
  const row = ctx.db.select().from(session).where(eq(session.idHash, idHash)).get()
  if (row?.learnerId !== learnerId) return refuse('not-found')
  ctx.db.delete(session).where(eq(session.idHash, idHash)).run()
  record(ctx, { type: 'account.sessions-ended', subjectId: learnerId, count: 1 })
  return done(null)
}
