import { uuidv7 } from 'uuidv7'
import type { Locale } from '#app/domain/text.ts'
import type { WriteCtx } from '../command.server.ts'
import { addIdentity, addLearner } from './rows.server.ts'

type Person = { email: string; givenName: string; familyName: string; locale: Locale }

/** A learner without a personnel record: never active, in no rate, but able to learn. */
export function createSelfRegistered(ctx: WriteCtx, person: Person): string {
  const learnerId = uuidv7()
  addLearner(ctx, learnerId)
  addIdentity(ctx, { learnerId, nation: null, serviceNumber: null, ...person })
  return learnerId
}
