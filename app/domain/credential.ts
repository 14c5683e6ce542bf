import { addDays, addMonths, type Day, dayFrom, daysBetween, isDay, yearOf } from './calendar.ts'
import type { CredentialFact } from './facts.ts'
import { done, type Outcome, refuse } from './outcome.ts'

/** How long an award lasts; window and grace are the N days before and M days after its expiry. */
export type Validity =
  | { basis: 'none' }
  | {
      basis: 'completion' | 'previousExpiry'
      months: number
      windowDays: number
      graceDays: number
    }
  | {
      basis: 'fixedDate'
      month: number
      day: number
      minimumMonths: number
      windowDays: number
      graceDays: number
    }

/** The dates a credential is issued with: valid before `expiresOn`, all null where it never ends. */
export type Term = Pick<CredentialFact, 'expiresOn' | 'windowFrom' | 'graceUntil'>

/**
 * The dates of an award issued on a day, after the last credential as it stands then. Where an
 * earlier award's long grace would make the new one end before it begins, it counts from the issue.
 */
export function expiryOf(validity: Validity, issuedOn: Day, last: CredentialFact | null): Term {
  if (validity.basis === 'none') return { expiresOn: null, windowFrom: null, graceUntil: null }
  const previous = last && renewableOn(last, issuedOn) ? effectiveExpiry(last) : null
  const anchored = validity.basis === 'completion' ? null : previous
  let expiresOn = endFrom(validity, anchored ?? issuedOn)
  if (expiresOn <= issuedOn) expiresOn = endFrom(validity, issuedOn)
  const { windowDays, graceDays } = validity
  const windowFrom = addDays(expiresOn, -windowDays)
  return { expiresOn, windowFrom, graceUntil: addDays(expiresOn, graceDays) }
}

type Ending = Exclude<Validity, { basis: 'none' }>

function endFrom(validity: Ending, start: Day): Day {
  if (validity.basis !== 'fixedDate') return addMonths(start, validity.months)
  const earliest = addMonths(start, validity.minimumMonths)
  // 29 February comes every fourth year, and after eight at the turn of most centuries.
  for (let year = yearOf(earliest); year <= yearOf(earliest) + 8; year++) {
    const day = dayFrom(year, validity.month, validity.day)
    if (day >= earliest && isDay(day)) return day
  }
  return earliest
}

/** What is impossible: not whole, out of its limits, not in the calendar, or not shorter than the validity. */
export type ValidityRefusal =
  | 'impossible-months'
  | 'impossible-date'
  | 'impossible-window'
  | 'impossible-grace'

const monthsMax = 1200

/** Refuses with everything that is wrong. Window and grace must be shorter in any year and month. */
export function checkValidity(validity: Validity): Outcome<Validity, ValidityRefusal[]> {
  if (validity.basis === 'none') return done(validity)
  const wrong: ValidityRefusal[] = []
  const fixed = validity.basis === 'fixedDate'
  const months = fixed ? validity.minimumMonths : validity.months
  const possible = isWhole(months, 1, monthsMax)
  if (!possible) wrong.push('impossible-months')
  if (fixed && !isDay(dayFrom(2024, validity.month, validity.day))) wrong.push('impossible-date')
  const daysMax = shortestDays(possible ? months : monthsMax) - 1
  if (!isWhole(validity.windowDays, 0, daysMax)) wrong.push('impossible-window')
  if (!isWhole(validity.graceDays, 0, daysMax)) wrong.push('impossible-grace')
  return wrong.length === 0 ? done(validity) : refuse(wrong)
}

const isWhole = (number: number, least: number, most: number) =>
  Number.isInteger(number) && least <= number && number <= most

/** The fewest days so many months can have: begun after a leap day, across 2100, which has none. */
function shortestDays(months: number): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let later = 0; later < 12; later++) {
    const start = addMonths('2096-03-01', later)
    shortest = Math.min(shortest, daysBetween(start, addMonths(start, months)))
  }
  return shortest
}

/** The first invalid day: the earlier of the expiry and a curtailment; null never comes. */
export function effectiveExpiry({ expiresOn, curtailedOn }: CredentialFact): Day | null {
  if (curtailedOn === null) return expiresOn
  return expiresOn === null || curtailedOn < expiresOn ? curtailedOn : expiresOn
}

/**
 * The term as it stands: window and grace are counted from the expiry, so a curtailment moves them
 * with it and keeps their lengths. What had no expiry has no window and no grace when curtailed.
 */
export function termOf(credential: CredentialFact): Term {
  const { expiresOn, windowFrom, graceUntil } = credential
  const expiry = effectiveExpiry(credential)
  if (expiry === expiresOn || expiry === null) return credential
  if (expiresOn === null) return { expiresOn: expiry, windowFrom: null, graceUntil: null }
  const shift = daysBetween(expiresOn, expiry)
  return {
    expiresOn: expiry,
    windowFrom: windowFrom && addDays(windowFrom, shift),
    graceUntil: graceUntil && addDays(graceUntil, shift),
  }
}

export const revokedBy = ({ revokedOn }: CredentialFact, day: Day): boolean =>
  revokedOn !== null && revokedOn <= day

export function validOn(credential: CredentialFact, day: Day): boolean {
  const expiry = effectiveExpiry(credential)
  const lasts = expiry === null || day < expiry
  return credential.issuedOn <= day && lasts && !revokedBy(credential, day)
}

/**
 * The one with the latest expiry among those issued by and not revoked on the day. Of equal ones
 * the later issued, then the greater id, so that the order of the list never matters. It is valid
 * whenever any is.
 */
export function lastCredential(
  credentials: readonly CredentialFact[],
  day: Day,
): CredentialFact | null {
  let last: CredentialFact | null = null
  for (const credential of credentials) {
    if (credential.issuedOn > day || revokedBy(credential, day)) continue
    if (last === null || endsAfter(credential, last)) last = credential
  }
  return last
}

/** The latest issued by the day, revoked or not; of one day's awards one that stands, then the greater id. */
export function latestAward(
  credentials: readonly CredentialFact[],
  day: Day,
): CredentialFact | null {
  let latest: CredentialFact | null = null
  for (const credential of credentials) {
    if (credential.issuedOn > day) continue
    if (latest === null || comesAfter(credential, latest, day)) latest = credential
  }
  return latest
}

/** Inside the window [windowFrom, expiry) or the grace [expiry, graceUntil). */
export function renewableOn(credential: CredentialFact, day: Day): boolean {
  return inWindow(termOf(credential), day) || inGrace(termOf(credential), day)
}

export const inWindow = ({ windowFrom, expiresOn }: Term, day: Day): boolean =>
  windowFrom !== null && windowFrom <= day && expiresOn !== null && day < expiresOn

export const inGrace = ({ expiresOn, graceUntil }: Term, day: Day): boolean =>
  expiresOn !== null && expiresOn <= day && graceUntil !== null && day < graceUntil

function endsAfter(a: CredentialFact, b: CredentialFact): boolean {
  const ends = effectiveExpiry(a)
  const other = effectiveExpiry(b)
  if (ends !== other) return ends === null || (other !== null && ends > other)
  return a.issuedOn === b.issuedOn ? a.id > b.id : a.issuedOn > b.issuedOn
}

function comesAfter(a: CredentialFact, b: CredentialFact, day: Day): boolean {
  if (a.issuedOn !== b.issuedOn) return a.issuedOn > b.issuedOn
  const [aStands, bStands] = [!revokedBy(a, day), !revokedBy(b, day)]
  return aStands === bStands ? a.id > b.id : aStands
}
