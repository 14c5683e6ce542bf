import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { foldEmail } from '#app/domain/email.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'
import { account, registrationRequest } from '#db/schema/account.ts'
import type { WriteCtx } from '../command.server.ts'
import { createSelfRegistered } from '../organisation/self-registered.server.ts'
import { record } from '../records/commands.server.ts'
import { makeCode } from './codes.server.ts'
import { sendLetter } from './letters.server.ts'
import { holdsGrants, isActive, isAllowedDomain, personWithEmail } from './queries.server.ts'

type Registration = {
  email: string
  givenName: string
  familyName: string
  locale: Locale
  browserHash: string
}

/**
 * Starts a registration. Whether the address is known makes no difference to the answer: a known
 * one is mailed that it already has an account, and its code is never sent.
 */
export function requestRegistration(
  ctx: WriteCtx,
  input: Registration,
): Outcome<null, 'too-many-codes'> {
  const { email, givenName, familyName, locale, browserHash } = input
  const emailFolded = foldEmail(email)
  const person = personWithEmail(ctx, email)
  const payload = { email: email.trim(), givenName, familyName, locale }
  const made = makeCode(ctx, { purpose: 'register', emailFolded, browserHash, payload })
  if (!made.ok) return made
  if (person?.passwordHash)
    sendLetter(ctx, 'already-registered', { to: person.email!, locale: person.locale })
  else sendLetter(ctx, 'register-code', { to: payload.email, locale, code: made.value })
  return done(null)
}

export type Registered = { state: 'account'; learnerId: string } | { state: 'waiting' }

/**
 * What follows from a proved address: the account of an active, unclaimed personnel record without
 * grants; else a new one for an allowed domain; else the request waits for an administrator.
 */
export function register(
  ctx: WriteCtx,
  { payload, passwordHash }: { payload: Record<string, string>; passwordHash: string },
): Outcome<Registered, never> {
  const {
    email = '',
    givenName = '',
    familyName = '',
    locale = 'en',
  } = payload as Partial<Registration>
  const person = personWithEmail(ctx, email)
  const claims =
    person &&
    !person.passwordHash &&
    isActive(ctx, person.learnerId) &&
    !holdsGrants(ctx, person.learnerId)
  if (person && claims) return done(openAccount(ctx, person.learnerId, passwordHash, true))
  if (!person && isAllowedDomain(email)) {
    const learnerId = createSelfRegistered(ctx, { email, givenName, familyName, locale })
    return done(openAccount(ctx, learnerId, passwordHash, false))
  }
  const id = uuidv7()
  const emailFolded = foldEmail(email)
  ctx.db
    .insert(registrationRequest)
    .values({
      id,
      email,
      emailFolded,
      givenName,
      familyName,
      locale,
      passwordHash,
      createdAt: ctx.now,
      state: 'waiting',
    })
    .run()
  record(ctx, { type: 'account.registration-requested', subjectId: id })
  sendLetter(ctx, 'registration-waits', { to: email, locale })
  return done({ state: 'waiting' })
}

/** Gives a learner an account. */
export function openAccount(
  ctx: WriteCtx,
  learnerId: string,
  passwordHash: string,
  claimed: boolean,
): Registered {
  const { now } = ctx
  ctx.db
    .insert(account)
    .values({ learnerId, passwordHash, createdAt: now, passwordChangedAt: now })
    .run()
  record(ctx, { type: 'account.created', subjectId: learnerId, claimed })
  return { state: 'account', learnerId }
}

/** The registrations that wait for an administrator, oldest first. */
export function waitingRegistrations(ctx: Pick<WriteCtx, 'db'>) {
  return ctx.db
    .select()
    .from(registrationRequest)
    .where(eq(registrationRequest.state, 'waiting'))
    .orderBy(registrationRequest.createdAt)
    .all()
}
