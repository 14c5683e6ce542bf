import type { Instant } from './attempt.ts'
import { addDays, type Day, earliestDay, maxDay } from './calendar.ts'
import { inWindow, lastCredential, termOf, validOn } from './credential.ts'
import type { CredentialFact } from './facts.ts'

/** When something was shown, and the civil date of that moment. */
export type Moment = { at: Instant; day: Day }

/** Evidence counts from the day on and after the moment. */
export type EvidenceBound = { from: Day; after: Instant }

/**
 * From when on evidence counts towards the next award; null while none can be earned, because the
 * last one is valid and its window has not opened.
 *
 * - A first award counts everything ever shown.
 * - A renewal counts what was shown since the last credential's window opened (without a window:
 *   since it was issued), in grace and after a lapse too. What earned an award is never counted
 *   again, so nothing shown by the day of its issue counts.
 * - After a revocation only what was shown after it was recorded counts, at whatever day it took
 *   effect.
 */
export function evidenceBound(
  credentials: readonly CredentialFact[],
  revocationsRecordedAt: readonly Instant[],
  day: Day,
): EvidenceBound | null {
  const after = Math.max(Number.NEGATIVE_INFINITY, ...revocationsRecordedAt)
  const last = lastCredential(credentials, day)
  if (!last) return { from: earliestDay, after }
  const term = termOf(last)
  if (validOn(last, day) && !inWindow(term, day)) return null
  return { from: maxDay(term.windowFrom ?? earliestDay, addDays(last.issuedOn, 1)), after }
}

export function countsAs({ from, after }: EvidenceBound, { at, day }: Moment): boolean {
  return day >= from && at > after
}
