import { eq } from 'drizzle-orm'
import { foldEmail } from '#app/domain/email.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { randomToken, sha256 } from '#app/platform/secrets.server.ts'
import { emailChange } from '#db/schema/account.ts'
import { identity } from '#db/schema/organisation.ts'
import type { WriteCtx } from '../command.server.ts'
import { holderOfEmail, recordIdentity } from '../organisation/facts/identity.server.ts'
import { record } from '../records/commands.server.ts'
import { sendLetter } from './letters.server.ts'

export const emailChangeDaysMax = 14
const dayMs = 86_400_000

/**
 * A personnel record names a new address for somebody who has an account. The account keeps the old
 * one, which is told, until the new one confirms. The same wish again sends nothing again.
 */
export function askForEmailChange(
  ctx: WriteCtx,
  { learnerId, email }: { learnerId: string; email: string },
): Outcome<null, 'not-found'> {
  const person = ctx.db.select().from(identity).where(eq(identity.learnerId, learnerId)).get()
  if (!person?.email) return refuse('not-found')
  const asked = ctx.db.select().from(emailChange).where(eq(emailChange.learnerId, learnerId)).get()
  if (asked && foldEmail(asked.email) === foldEmail(email) && !isOld(ctx, asked.askedAt))
    return done(null)
  const token = randomToken()
  const change = { email, tokenHash: sha256(token), askedAt: ctx.now }
  ctx.db
    .insert(emailChange)
    .values({ learnerId, ...change })
    .onConflictDoUpdate({ target: emailChange.learnerId, set: change })
    .run()
  const { locale } = person
  sendLetter(ctx, 'email-change', {
    to: email,
    locale,
    link: `${env().baseUrl}/account/confirm/${token}`,
  })
  sendLetter(ctx, 'email-changed', { to: person.email, locale })
  return done(null)
}

const isOld = (ctx: Pick<ReadCtx, 'now'>, askedAt: number) =>
  ctx.now - askedAt > emailChangeDaysMax * dayMs

/** The change that a link is for, while it can be confirmed. */
export function emailChangeOf(ctx: Pick<ReadCtx, 'db' | 'now'>, token: string) {
  const asked = ctx.db
    .select()
    .from(emailChange)
    .where(eq(emailChange.tokenHash, sha256(token)))
    .get()
  return asked && !isOld(ctx, asked.askedAt) ? asked : null
}

/** The new address takes the place of the old one. */
export function confirmEmailChange(
  ctx: WriteCtx,
  { token }: { token: string },
): Outcome<null, 'not-found' | 'address-taken'> {
  const asked = emailChangeOf(ctx, token)
  if (!asked) return refuse('not-found')
  if (holderOfEmail(ctx, asked.email)) return refuse('address-taken')
  recordIdentity(ctx, asked.learnerId, { email: asked.email })
  ctx.db.delete(emailChange).where(eq(emailChange.learnerId, asked.learnerId)).run()
  record(ctx, { type: 'account.email-changed', subjectId: asked.learnerId })
  return done(null)
}
