import { desc, eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { isLocale } from '#app/domain/text.ts'
import { oneTimeCode } from '#db/schema/account.ts'
import type { WriteCtx } from '../command.server.ts'
import { makeCode, type Purpose } from './codes.server.ts'
import { type AccountLetter, sendLetter } from './letters.server.ts'
import { personWithEmail } from './queries.server.ts'

const letters: Record<Purpose, AccountLetter> = {
  register: 'register-code',
  recover: 'recover-code',
}

/** Sends a new code for what this browser last began; the one before is void. */
export function renewCode(
  ctx: WriteCtx,
  { browserHash }: { browserHash: string },
): Outcome<Purpose, 'code-expired' | 'too-many-codes'> {
  const mine = eq(oneTimeCode.browserHash, browserHash)
  const last = ctx.db
    .select()
    .from(oneTimeCode)
    .where(mine)
    .orderBy(desc(oneTimeCode.createdAt), desc(oneTimeCode.id))
    .get()
  if (!last || last.state === 'used') return refuse('code-expired')
  const { purpose, emailFolded, payload } = last
  const made = makeCode(ctx, { purpose, emailFolded, browserHash, payload })
  if (!made.ok) return made
  const person = personWithEmail(ctx, emailFolded)
  const known = person?.passwordHash !== null && person !== null
  const locale = isLocale(payload.locale) ? payload.locale : (person?.locale ?? ctx.locale)
  if (known === (purpose === 'recover')) {
    sendLetter(ctx, letters[purpose], {
      to: payload.email ?? emailFolded,
      locale,
      code: made.value,
    })
  }
  return done(purpose)
}
