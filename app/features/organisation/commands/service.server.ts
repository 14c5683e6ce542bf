import type { Day } from '#app/domain/calendar.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { lastOf } from '#app/domain/service-record.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { UnderWay } from '../../records/batch.ts'
import { importUnderWay } from '../../records/batch-queries.server.ts'
import { mayChange } from '../authority.server.ts'
import { endHoldings } from '../facts/holdings.server.ts'
import {
  recordArrival,
  recordDeparture,
  recordPosting,
  recordReinstatement,
} from '../facts/service.server.ts'
import { newestIdentity, newestPostings, newestService } from '../newest.server.ts'
import { type PostGiven, type PostRefusal, postAt } from './post-given.server.ts'

type Who = { learnerId: string; on: Day }
type Refused = UnderWay | 'not-found'

/** A person who served here before, or registered themselves, arrives and takes up a post. */
export function arrive(
  ctx: WriteCtx,
  { learnerId, on, ...given }: Who & PostGiven,
): Outcome<
  null,
  Refused | PostRefusal | 'in-the-future' | 'still-serving' | 'before-the-last-departure'
> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const nation = newestIdentity(ctx, learnerId)[0]?.nation
  if (!nation || !mayChange(ctx, learnerId)) return refuse('not-found')
  const post = postAt(ctx, given)
  if (!post.ok) return post
  if (on > ctx.today) return refuse('in-the-future')
  const last = lastOf(newestService(ctx, learnerId))
  if (last?.until === null) return refuse('still-serving')
  if (last && on < last.until!) return refuse('before-the-last-departure')
  recordArrival(ctx, learnerId, on)
  recordPosting(ctx, learnerId, on, { nation, ...post.value })
  return done(null)
}

/**
 * Ends service, today, earlier within the last posting, or on a day to come; `on` is the first day
 * away. Asked again it corrects the day. Roles and grants end with it.
 */
export function depart(
  ctx: WriteCtx,
  { learnerId, on }: Who,
): Outcome<null, Refused | 'not-serving' | 'before-the-last-posting'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const last = lastOf(newestService(ctx, learnerId))
  if (!last) return refuse('not-serving')
  const posted = lastOf(newestPostings(ctx, learnerId))
  if (on <= last.from || (posted && on < posted.from)) return refuse('before-the-last-posting')
  if (last.until === on) return done(null)
  recordDeparture(ctx, learnerId, on)
  endHoldings(ctx, learnerId, on)
  return done(null)
}

/** Takes the last departure back: it was a mistake. Roles and grants are not restored. */
export function reinstate(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<null, Refused | 'still-serving'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const last = lastOf(newestService(ctx, learnerId))
  if (!last) return refuse('not-found')
  if (last.until === null) return refuse('still-serving')
  recordReinstatement(ctx, learnerId)
  return done(null)
}

/** Moves, promotes or changes the category of a person from a day on, no earlier than the last post. */
export function post(
  ctx: WriteCtx,
  { learnerId, on, ...given }: Who & PostGiven,
): Outcome<
  null,
  Refused | PostRefusal | 'in-the-future' | 'not-serving' | 'before-the-last-posting'
> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  if (!mayChange(ctx, learnerId)) return refuse('not-found')
  const next = postAt(ctx, given)
  if (!next.ok) return next
  if (on > ctx.today) return refuse('in-the-future')
  const last = lastOf(newestPostings(ctx, learnerId))
  if (!last || (last.until !== null && last.until <= on)) return refuse('not-serving')
  if (on < last.from) return refuse('before-the-last-posting')
  const nation = newestIdentity(ctx, learnerId)[0]?.nation ?? last.nation
  recordPosting(ctx, learnerId, on, { nation, ...next.value })
  return done(null)
}
