import { eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { randomToken, sha256 } from '#app/platform/secrets.server.ts'
import { claimLink } from '#db/schema/account.ts'
import { identity } from '#db/schema/organisation.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { mayChange, mayPassOn } from '../organisation/authority.server.ts'
import { newestGrants } from '../organisation/newest.server.ts'
import { record } from '../records/commands.server.ts'
import { accountOf, isActive } from './queries.server.ts'
import { openAccount } from './register.server.ts'

export const claimHoursMax = 72

type ClaimRefusal = 'not-found' | 'own-record' | 'beyond-own' | 'already-claimed' | 'not-active'

/**
 * A one-time link to claim a personnel record, for one that holds grants. Shown once to the
 * administrator who made it; nobody makes one for themselves, nor for somebody who holds more than
 * they do, since whoever has the link could open the account in that person's place.
 */
export function makeClaimLink(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<string, ClaimRefusal> {
  if (actorId(ctx) === learnerId) return refuse('own-record')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const lasting = newestGrants(ctx, learnerId).filter(({ until }) => !until || until > ctx.today)
  if (!lasting.every((held) => mayPassOn(ctx, held.permissionSet, held.unitId))) {
    return refuse('beyond-own')
  }
  if (accountOf(ctx, learnerId)) return refuse('already-claimed')
  if (ctx.actor.kind === 'person' && !isActive(ctx, learnerId)) return refuse('not-active')
  const token = randomToken()
  const expiresAt = ctx.now + claimHoursMax * 3_600_000
  ctx.db.delete(claimLink).where(eq(claimLink.learnerId, learnerId)).run()
  ctx.db
    .insert(claimLink)
    .values({
      tokenHash: sha256(token),
      learnerId,
      createdBy: actorId(ctx),
      createdAt: ctx.now,
      expiresAt,
    })
    .run()
  record(ctx, { type: 'account.claim-link-made', subjectId: learnerId })
  return done(token)
}

/** The person a link is for, while it can be used. */
export function claimable(ctx: Pick<ReadCtx, 'db' | 'now'>, token: string) {
  const link = ctx.db
    .select()
    .from(claimLink)
    .where(eq(claimLink.tokenHash, sha256(token)))
    .get()
  if (!link || link.usedAt !== null || link.expiresAt <= ctx.now) return null
  return ctx.db.select().from(identity).where(eq(identity.learnerId, link.learnerId)).get() ?? null
}

/** Opens the account of the record that a link is for; the link works once. */
export function claimAccount(
  ctx: WriteCtx,
  { token, passwordHash }: { token: string; passwordHash: string },
): Outcome<{ learnerId: string }, 'not-found'> {
  const person = claimable(ctx, token)
  if (!person || accountOf(ctx, person.learnerId)) return refuse('not-found')
  ctx.db
    .update(claimLink)
    .set({ usedAt: ctx.now })
    .where(eq(claimLink.tokenHash, sha256(token)))
    .run()
  openAccount(ctx, person.learnerId, passwordHash, true)
  return done({ learnerId: person.learnerId })
}
