import { certified, numberOfPart, waived } from './part.ts'
import type { PartSpan } from './postings.ts'

const [inGrace, inTime, overdue] = [
  numberOfPart('inGrace'),
  numberOfPart('inTime'),
  numberOfPart('overdue'),
]

/**
 * How a person stands on a day, over the certifications looked at. Days are numbers; null where
 * there is none.
 */
export type Situation = {
  required: number
  certified: number
  overdue: number
  inTime: number
  /** Since when the oldest of what is overdue is so. */
  overdueSince: number | null
  /** The first day after the grace that ends first. */
  graceUntil: number | null
  /** The first day on which something is overdue that is in time today. */
  lateFrom: number | null
  /** The first day on which something held today is no longer valid while it is still required. */
  expiresOn: number | null
}

export function situationOn(pairs: Iterable<readonly PartSpan[]>, day: number): Situation {
  const situation: Situation = {
    required: 0,
    certified: 0,
    overdue: 0,
    inTime: 0,
    overdueSince: null,
    graceUntil: null,
    lateFrom: null,
    expiresOn: null,
  }
  for (const spans of pairs) add(situation, spans, day)
  return situation
}

function add(situation: Situation, spans: readonly PartSpan[], day: number): void {
  const at = spans.findIndex(({ from, until }) => from <= day && day < until)
  const span = spans[at]
  if (!span || span.part === waived) return
  const { from, until, part } = span
  const next = spans[at + 1]
  const goesOn = next?.from === until ? next.part : null
  situation.required++
  switch (part) {
    case certified:
      situation.certified++
      if (goesOn !== null && goesOn !== waived) {
        situation.expiresOn = earlier(situation.expiresOn, until)
      }
      break
    case overdue:
      situation.overdue++
      situation.overdueSince = earlier(situation.overdueSince, from)
      break
    case inGrace:
      situation.graceUntil = earlier(situation.graceUntil, until)
      break
    case inTime:
      situation.inTime++
      if (goesOn === overdue) situation.lateFrom = earlier(situation.lateFrom, until)
  }
}

const earlier = (known: number | null, day: number) => (known === null ? day : Math.min(known, day))

export const expiringDaysMax = 90

/**
 * What a leader sees first: overdue before grace before what is due before what expires soon, each
 * by its day. Null needs nothing now.
 */
export function urgencyOf(situation: Situation, day: number): number | null {
  const { overdueSince, graceUntil, lateFrom, inTime: open, expiresOn } = situation
  const rank = (place: number, at: number) => place * 100_000 + at
  if (overdueSince !== null) return rank(0, overdueSince)
  if (graceUntil !== null) return rank(1, graceUntil)
  if (lateFrom !== null) return rank(2, lateFrom)
  if (open > 0) return rank(3, 0)
  return expiresWithin(situation, day, expiringDaysMax) ? rank(4, expiresOn!) : null
}

/** Whether something held becomes invalid within so many days from that day on. */
export function expiresWithin({ expiresOn }: Situation, day: number, days: number): boolean {
  return expiresOn !== null && expiresOn <= day + days
}
