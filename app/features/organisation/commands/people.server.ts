import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Day } from '#app/domain/calendar.ts'
import { isNation } from '#app/domain/nations.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'
import { account } from '#db/schema/account.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { UnderWay } from '../../records/batch.ts'
import { importUnderWay } from '../../records/batch-queries.server.ts'
import { mayChange } from '../authority.server.ts'
import { holderOfEmail, holderOfNumber, recordIdentity } from '../facts/identity.server.ts'
import { recordArrival, recordFirstPosting } from '../facts/service.server.ts'
import { newestIdentity } from '../newest.server.ts'
import { addIdentity, addLearner } from '../rows.server.ts'
import { type PostGiven, type PostRefusal, postAt } from './post-given.server.ts'

type Named = {
  nation: string
  serviceNumber: string
  givenName: string
  familyName: string
  email: string | null
}

type Naming = UnderWay | 'nation-unknown' | 'number-taken' | 'email-taken'

/** Records a person who is new here and arrives on a day, today or earlier. */
export function admit(
  ctx: WriteCtx,
  input: Named & PostGiven & { locale: Locale; on: Day },
): Outcome<{ learnerId: string }, Naming | PostRefusal | 'in-the-future'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const { nation, serviceNumber, givenName, familyName, email, locale, on } = input
  const taken = namingProblem(ctx, null, input)
  if (taken) return refuse(taken)
  const post = postAt(ctx, input)
  if (!post.ok) return post
  if (on > ctx.today) return refuse('in-the-future')
  const learnerId = uuidv7()
  addLearner(ctx, learnerId)
  addIdentity(ctx, { learnerId, nation, serviceNumber, givenName, familyName, email, locale })
  recordArrival(ctx, learnerId, on)
  recordFirstPosting(ctx, learnerId, on, { nation, ...post.value })
  return done({ learnerId })
}

/**
 * Corrects who somebody is. The nation counts from the next posting on. The address of somebody who
 * can sign in is theirs to change.
 */
export function correctIdentity(
  ctx: WriteCtx,
  { learnerId, ...named }: Named & { learnerId: string },
): Outcome<null, Naming | 'not-found' | 'email-of-an-account'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const taken = namingProblem(ctx, learnerId, named)
  if (taken) return refuse(taken)
  const known = newestIdentity(ctx, learnerId)[0]!
  const { email } = named
  if (known.email !== email && hasAccount(ctx, learnerId)) return refuse('email-of-an-account')
  recordIdentity(ctx, learnerId, named)
  return done(null)
}

/** Stores an address that its owner has confirmed. Who may ask is decided where it is confirmed. */
export function changeEmail(
  ctx: WriteCtx,
  { learnerId, email }: { learnerId: string; email: string },
): Outcome<null, UnderWay | 'email-taken' | 'not-found'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (newestIdentity(ctx, learnerId).length === 0) return refuse('not-found')
  const holder = holderOfEmail(ctx, email)
  if (holder !== null && holder !== learnerId) return refuse('email-taken')
  recordIdentity(ctx, learnerId, { email })
  return done(null)
}

function namingProblem(ctx: WriteCtx, learnerId: string | null, named: Named) {
  if (!isNation(named.nation)) return 'nation-unknown'
  const numbered = holderOfNumber(ctx, named)
  if (numbered !== null && numbered !== learnerId) return 'number-taken'
  const addressed = named.email ? holderOfEmail(ctx, named.email) : null
  return addressed !== null && addressed !== learnerId ? 'email-taken' : null
}

function hasAccount(ctx: WriteCtx, learnerId: string): boolean {
  const { learnerId: id } = account
  return ctx.db.select({ id }).from(account).where(eq(id, learnerId)).get() !== undefined
}
