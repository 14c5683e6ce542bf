import { and, eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { registrationRequest } from '#db/schema/account.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { createSelfRegistered } from '../organisation/self-registered.server.ts'
import type { UnderWay } from '../records/batch.ts'
import { importUnderWay } from '../records/batch-queries.server.ts'
import { record } from '../records/commands.server.ts'
import { scopeFor } from '../scope.server.ts'
import { sendLetter } from './letters.server.ts'
import { addressOf, holdsGrants, isActive, personWithEmail } from './queries.server.ts'
import { openAccount } from './register.server.ts'

type Request = typeof registrationRequest.$inferSelect
type Refusal = UnderWay | 'not-found' | 'own-request'

/**
 * Opens the account that somebody asked for, with the password they chose. A personnel record with
 * that address, known since, is claimed by it; one that holds grants needs a one-time link instead.
 */
export function acceptRegistration(
  ctx: WriteCtx,
  { requestId }: { requestId: string },
): Outcome<{ learnerId: string }, Refusal | 'already-registered' | 'holds-grants' | 'not-active'> {
  const found = decidable(ctx, requestId)
  if (!found.ok) return found
  const { email, givenName, familyName, locale, passwordHash } = found.value
  const person = personWithEmail(ctx, email)
  if (person?.passwordHash) return refuse('already-registered')
  if (person && holdsGrants(ctx, person.learnerId)) return refuse('holds-grants')
  if (person && !isActive(ctx, person.learnerId)) return refuse('not-active')
  const learnerId =
    person?.learnerId ?? createSelfRegistered(ctx, { email, givenName, familyName, locale })
  openAccount(ctx, learnerId, passwordHash, person !== null)
  close(ctx, found.value, 'accepted')
  return done({ learnerId })
}

/** Turns a registration down and says so by mail. */
export function declineRegistration(
  ctx: WriteCtx,
  { requestId }: { requestId: string },
): Outcome<null, Refusal> {
  const found = decidable(ctx, requestId)
  if (!found.ok) return found
  close(ctx, found.value, 'declined')
  return done(null)
}

/**
 * A request belongs to no unit, so only whoever decides for the whole organisation does. Nobody
 * decides their own.
 */
function decidable(ctx: WriteCtx, id: string): Outcome<Request, Refusal> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const waiting = and(eq(registrationRequest.id, id), eq(registrationRequest.state, 'waiting'))
  const request = ctx.db.select().from(registrationRequest).where(waiting).get()
  const trusted = ctx.actor.kind === 'system' || scopeFor(ctx, 'access:write')?.whole
  if (!request || !trusted) return refuse('not-found')
  const actor = actorId(ctx)
  if (actor && addressOf(ctx, actor) === request.emailFolded) return refuse('own-request')
  return done(request)
}

/** The password is not kept beside the account, nor after a refusal. */
function close(ctx: WriteCtx, request: Request, state: 'accepted' | 'declined'): void {
  const { id, email, locale } = request
  ctx.db
    .update(registrationRequest)
    .set({ state, passwordHash: '', decidedBy: actorId(ctx), decidedAt: ctx.now })
    .where(eq(registrationRequest.id, id))
    .run()
  const accepted = state === 'accepted'
  record(ctx, { type: 'account.registration-decided', subjectId: id, accepted })
  sendLetter(ctx, `registration-${state}`, { to: email, locale })
}
