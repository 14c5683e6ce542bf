import type { Day } from './calendar.ts'
import { type Interval, sortByFrom } from './interval.ts'

/**
 * What becomes of intervals that never overlap when something happens on a day. What stays as it was
 * is the same object afterwards, so that whoever keeps them as rows sees which to end and to add.
 */

/** The intervals as they are when all ends on that day: what begins on it or later never was. */
export function cutAt<T extends Interval>(intervals: readonly T[], on: Day): T[] {
  return intervals
    .filter(({ from }) => from < on)
    .map((one) => (one.until === null || one.until > on ? { ...one, until: on } : one))
}

/** The one that begins last; null where there is none. */
export function lastOf<T extends Interval>(intervals: readonly T[]): T | null {
  return sortByFrom(intervals).at(-1) ?? null
}

/** Ends the last of them on that day, be it earlier or later than it ended before. */
export function endLast<T extends Interval>(intervals: readonly T[], until: Day | null): T[] {
  const last = lastOf(intervals)
  if (!last || last.until === until) return [...intervals]
  const kept = intervals.filter((one) => one !== last)
  return until !== null && last.from >= until ? kept : [...kept, { ...last, until }]
}

/** A new posting takes over on its first day and lasts as long as the one before would have. */
export function succeed<T extends Interval>(postings: readonly T[], next: Omit<T, 'until'>): T[] {
  const until = lastOf(postings)?.until ?? null
  const ends = until !== null && until > next.from ? until : null
  return [...cutAt(postings, next.from), { ...next, until: ends } as T]
}
