import { foldEmail } from '#app/domain/email.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { currentRequest } from '#app/platform/context.server.ts'
import { verifyPassword } from '#app/platform/passwords.server.ts'
import { countTry, forgetTries, type Limit } from '#app/platform/rate-limit.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { perform } from '../perform.server.ts'
import { record } from '../records/commands.server.ts'
import { personWithEmail } from './queries.server.ts'

/** Per account, so that a password cannot be guessed; per address, wide enough for a ship behind one. */
export const signInPerAccount: Limit = { name: 'sign-in/account', count: 10, seconds: 15 * 60 }
export const signInPerAddress: Limit = { name: 'sign-in/address', count: 300, seconds: 15 * 60 }
/** Registrations and recoveries begun from one address. */
export const codesPerAddress: Limit = { name: 'codes/address', count: 60, seconds: 60 * 60 }

function recordSignIn(ctx: WriteCtx, { learnerId }: { learnerId: string }): Outcome<null, never> {
  record(ctx, { type: 'account.signed-in', subjectId: learnerId })
  return done(null)
}

/**
 * Checks an address and a password. The answer and the time it takes are the same whether the address
 * is known or not. Tries count before the password is looked at.
 */
export async function signIn(
  ctx: ReadCtx,
  { email, password }: { email: string; password: string },
): Promise<Outcome<{ learnerId: string; locale: Locale }, 'wrong' | 'too-many-tries'>> {
  const { db, now } = ctx
  const subject = foldEmail(email)
  const waits = [
    countTry(db, signInPerAddress, currentRequest().address, now),
    countTry(db, signInPerAccount, subject, now),
  ]
  if (waits.some((wait) => wait !== null)) return refuse('too-many-tries')
  const person = personWithEmail(ctx, email)
  const matches = await verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !matches) return refuse('wrong')
  forgetTries(db, signInPerAccount, subject)
  perform(ctx, recordSignIn, { learnerId: person.learnerId })
  return done({ learnerId: person.learnerId, locale: person.locale })
}
