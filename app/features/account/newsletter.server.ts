import { eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { randomToken, sha256 } from '#app/platform/secrets.server.ts'
import { newsletterConsent } from '#db/schema/account.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'

/** Keeps the consent with its time. Saying it twice changes nothing. */
export function subscribe(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<null, never> {
  const held = ctx.db
    .select()
    .from(newsletterConsent)
    .where(eq(newsletterConsent.learnerId, learnerId))
    .get()
  if (held && held.withdrawnAt === null) return done(null)
  const consent = { givenAt: ctx.now, withdrawnAt: null, tokenHash: sha256(randomToken()) }
  ctx.db
    .insert(newsletterConsent)
    .values({ learnerId, ...consent })
    .onConflictDoUpdate({ target: newsletterConsent.learnerId, set: consent })
    .run()
  record(ctx, { type: 'newsletter.subscribed', subjectId: learnerId })
  return done(null)
}

export function unsubscribe(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<null, 'not-found'> {
  const held = ctx.db
    .select()
    .from(newsletterConsent)
    .where(eq(newsletterConsent.learnerId, learnerId))
    .get()
  if (!held || held.withdrawnAt !== null) return refuse('not-found')
  ctx.db
    .update(newsletterConsent)
    .set({ withdrawnAt: ctx.now })
    .where(eq(newsletterConsent.learnerId, learnerId))
    .run()
  record(ctx, { type: 'newsletter.unsubscribed', subjectId: learnerId })
  return done(null)
}

export function isSubscribed(ctx: Pick<WriteCtx, 'db'>, learnerId: string): boolean {
  const held = ctx.db
    .select()
    .from(newsletterConsent)
    .where(eq(newsletterConsent.learnerId, learnerId))
    .get()
  return held !== undefined && held.withdrawnAt === null
}
