import { uuidv7 } from 'uuidv7'
import { expiryOf, lastCredential, validOn } from '#app/domain/credential.ts'
import type { CredentialFact } from '#app/domain/facts.ts'
import {
  recordImportedAward,
  recordImportedRevocation,
  recordImportedWaiver,
} from '../../certification/import/stage-awards.server.ts'
import { issueCredential } from '../../certification/issue.server.ts'
import type { Certification } from '../../certification/published.server.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { LearningEvent } from './action.ts'

/** What has been awarded so far, by person and certification, and the certifications themselves. */
export type Learnt = {
  certifications: ReadonlyMap<string, Certification>
  awards: Map<string, CredentialFact[]>
}

const reason = 'Demonstration data'

export function stageLearning(ctx: WriteCtx, event: LearningEvent, learnt: Learnt): void {
  const { subjectId: learnerId, certificationId } = event
  const key = `${learnerId} ${certificationId}`
  const awards = learnt.awards.get(key) ?? []
  learnt.awards.set(key, awards)
  const certification = learnt.certifications.get(certificationId)!
  if (event.type === 'award') awards.push(stageAward(ctx, event, certification, awards))
  else if (event.type === 'revocation') stageRevocation(ctx, event, awards)
  else {
    const days = { from: ctx.today, until: event.until }
    const given = { learnerId, certificationId, reason, grantedBy: reason, ...days }
    recordImportedWaiver(ctx, { id: uuidv7(), ...given })
  }
}

function stageAward(
  ctx: WriteCtx,
  { subjectId: learnerId, source, on: issuedOn }: Extract<LearningEvent, { type: 'award' }>,
  certification: Certification,
  awards: readonly CredentialFact[],
): CredentialFact {
  const { id: certificationId, versionId: certificationVersionId, validity } = certification
  const term = expiryOf(validity, issuedOn, lastCredential(awards, issuedOn))
  const about = { certificationId, issuedOn, ...term, revokedOn: null, curtailedOn: null, source }
  if (source === 'earned') {
    const evidence = { demonstration: true }
    const id = issueCredential(ctx, { learnerId, certification, source, evidence, earlier: awards })
    return { id, ...about }
  }
  const id = uuidv7()
  const given = { learnerId, certificationId, certificationVersionId, issuedOn, evidence: reason }
  recordImportedAward(ctx, { id, ...given, ...term })
  return { id, ...about }
}

function stageRevocation(
  ctx: WriteCtx,
  { subjectId: learnerId, certificationId }: LearningEvent,
  awards: readonly CredentialFact[],
): void {
  const held = awards.find((award) => validOn(award, ctx.today))
  if (!held) return
  held.revokedOn = ctx.today
  const about = { credentialId: held.id, learnerId, certificationId }
  recordImportedRevocation(ctx, { ...about, effectiveOn: ctx.today })
}
