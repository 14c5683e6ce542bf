import { type Day, isDay } from '#app/domain/calendar.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { revocationRow } from '#db/schema/certification.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { mayChange } from '../organisation/authority.server.ts'
import { record } from '../records/commands.server.ts'
import { adding } from '../records/versioned-rows.server.ts'
import { credentialById } from './credentials.server.ts'

const addRevocation = adding(revocationRow)
const reasonCharactersMax = 1000

export type RevokeRefusal =
  | 'not-found'
  | 'own'
  | 'already-revoked'
  | 'reason-missing'
  | 'reason-long'
  | 'impossible-day'

type Input = {
  credentialId: string
  /** The first day on which it counts no more; the day of issue makes it void from the start. */
  effectiveOn: Day
  reason: string
}

/**
 * Records that a credential counts no more from a day on. Only over people whom the actor may
 * change, and never one's own. The reason stays in this row: the event carries none of its words.
 */
export function revokeCredential(
  ctx: WriteCtx,
  { credentialId, effectiveOn, reason }: Input,
): Outcome<null, RevokeRefusal> {
  const credential = credentialById(ctx.db, credentialId)
  if (!credential || !mayChange(ctx, credential.learnerId)) return refuse('not-found')
  const { learnerId, certificationId } = credential
  if (learnerId === actorId(ctx)) return refuse('own')
  if (credential.revokedOn !== null) return refuse('already-revoked')
  const words = reason.trim()
  if (words === '') return refuse('reason-missing')
  if (words.length > reasonCharactersMax) return refuse('reason-long')
  if (!isDay(effectiveOn) || effectiveOn < credential.issuedOn) return refuse('impossible-day')
  addRevocation(ctx, {
    ...{ credentialId, effectiveOn, recordedAt: ctx.now, reason: words, actorId: actorId(ctx) },
  })
  record(ctx, {
    ...{ type: 'credential.revoked', subjectId: learnerId },
    ...{ credentialId, certificationId, effectiveOn },
  })
  return done(null)
}
