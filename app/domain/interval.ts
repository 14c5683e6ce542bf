import { type Day, maxDay } from './calendar.ts'

/** The days from ≤ d < until; null never ends. One without days is ignored everywhere. */
export type Interval = { from: Day; until: Day | null }

export const covers = ({ from, until }: Interval, day: Day): boolean =>
  from <= day && (until === null || day < until)

export const anyCovers = (intervals: readonly Interval[], day: Day): boolean =>
  intervals.some((interval) => covers(interval, day))

export const hasDays = ({ from, until }: Interval): boolean => until === null || from < until

/** A copy in order of the first day, then of the end. */
export const sortByFrom = <T extends Interval>(intervals: readonly T[]): T[] =>
  [...intervals].sort((a, b) => {
    if (a.from !== b.from) return a.from < b.from ? -1 : 1
    if (a.until === b.until) return 0
    return a.until !== null && (b.until === null || a.until < b.until) ? -1 : 1
  })

/** The days in any of them: sorted, disjoint, touching ones joined. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = []
  const sorted = intervals.length > 1 ? sortByFrom(intervals) : intervals
  for (const interval of sorted) {
    if (!hasDays(interval)) continue
    const last = joined.at(-1)
    if (!last || (last.until !== null && last.until < interval.from)) {
      joined.push({ from: interval.from, until: interval.until })
    } else {
      last.until = laterEnd(last.until, interval.until)
    }
  }
  return joined
}

/** Each of these cut to the days in those, which are disjoint; what these carry stays with the pieces. */
export function intersect<T extends Interval>(
  these: readonly T[],
  those: readonly Interval[],
): T[] {
  const pieces: T[] = []
  for (const one of these) {
    for (const other of those) {
      const from = maxDay(one.from, other.from)
      const until = earlierEnd(one.until, other.until)
      if (until === null || from < until) pieces.push({ ...one, from, until })
    }
  }
  return pieces
}

/** Each of these without the days in those; what these carry stays with the pieces. */
export function subtract<T extends Interval>(these: readonly T[], those: readonly Interval[]): T[] {
  return intersect(these, gaps(union(those)))
}

/** The days between sorted, disjoint intervals, before the first and after the last. */
function gaps(intervals: readonly Interval[]): Interval[] {
  const between: Interval[] = []
  let from: Day | null = ''
  for (const interval of intervals) {
    if (from !== null) between.push({ from, until: interval.from })
    from = interval.until
  }
  if (from !== null) between.push({ from, until: null })
  return between
}

const earlierEnd = (a: Day | null, b: Day | null) =>
  a === null ? b : b === null ? a : a < b ? a : b

const laterEnd = (a: Day | null, b: Day | null) => (a === null || b === null ? null : a > b ? a : b)
