import { uuidv7 } from 'uuidv7'
import { expiryOf, lastCredential } from '#app/domain/credential.ts'
import type { CredentialFact } from '#app/domain/facts.ts'
import { randomToken } from '#app/platform/secrets.server.ts'
import { credentialRow } from '#db/schema/certification.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from '../records/commands.server.ts'
import { adding } from '../records/versioned-rows.server.ts'
import type { Certification } from './published.server.ts'

const addCredential = adding(credentialRow)

type Award = {
  learnerId: string
  certification: Certification
  source: CredentialFact['source']
  /** What it was awarded for, in opaque ids. */
  evidence: { [kind: string]: unknown }
  /** The learner's awards of this certification so far. */
  earlier: readonly CredentialFact[]
}

/**
 * Issues a credential today. Its dates are those of the definition today and stay so. Its public id
 * is random, 128 bits, so that a certificate's address tells nothing and cannot be guessed.
 */
export function issueCredential(ctx: WriteCtx, award: Award): string {
  const { learnerId, certification, source, evidence, earlier } = award
  const id = uuidv7()
  const issuedOn = ctx.today
  const term = expiryOf(certification.validity, issuedOn, lastCredential(earlier, issuedOn))
  const { expiresOn, windowFrom, graceUntil } = term
  const of = { certificationId: certification.id, certificationVersionId: certification.versionId }
  const dates = { issuedOn, expiresOn, windowFrom, graceUntil }
  const publicId = randomToken(16)
  addCredential(ctx, {
    id,
    publicId,
    learnerId,
    ...of,
    ...dates,
    issuedAt: ctx.now,
    source,
    evidence,
  })
  record(ctx, {
    type: 'credential.issued',
    subjectId: learnerId,
    credentialId: id,
    ...of,
    ...dates,
    source,
  })
  return id
}
