import { addDays } from '#app/domain/calendar.ts'
import { expiryOf, lastCredential, type Term, type Validity } from '#app/domain/credential.ts'
import type { CredentialFact } from '#app/domain/facts.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { FindingCode } from '../../organisation/import/findings.ts'
import type { CredentialRow } from './credential-file.server.ts'

/** What a row of the file does: nothing, a new award, a revocation, or a revoked award. */
export type AwardPlan = { issues: Term | null; revokes: boolean }

export type AwardClash = { column: string; code: FindingCode; params: Record<string, string> }

/**
 * Compares a row with the awards of that person in that certification, stored or planned. An award
 * never changes: another expiry or another day of revocation for the same one is refused.
 */
export function planCredential(
  row: CredentialRow,
  awards: readonly CredentialFact[],
  validity: Validity,
): Outcome<AwardPlan, AwardClash> {
  const known = awards.find(({ issuedOn }) => issuedOn === row.issuedOn)
  if (!known)
    return done({ issues: termOf(row, awards, validity), revokes: row.revokedOn !== null })
  if (row.expiresOn !== null && row.expiresOn !== known.expiresOn) {
    const params = { recorded: known.expiresOn ?? '–' }
    return refuse({ column: 'expires_on', code: 'expiry-differs', params })
  }
  if (row.revokedOn === known.revokedOn) return done({ issues: null, revokes: false })
  if (known.revokedOn === null) return done({ issues: null, revokes: true })
  const params = { recorded: known.revokedOn }
  return refuse({ column: 'revoked_on', code: 'revocation-differs', params })
}

/** The expiry that the file gives, else that of the definition; window and grace as defined. */
function termOf(
  { issuedOn, expiresOn }: CredentialRow,
  awards: readonly CredentialFact[],
  validity: Validity,
): Term {
  if (expiresOn === null) return expiryOf(validity, issuedOn, lastCredential(awards, issuedOn))
  if (validity.basis === 'none') return { expiresOn, windowFrom: null, graceUntil: null }
  const { windowDays, graceDays } = validity
  return {
    expiresOn,
    windowFrom: addDays(expiresOn, -windowDays),
    graceUntil: addDays(expiresOn, graceDays),
  }
}
