import { type Day, dayIn, dayNumber } from './calendar.ts'

const dayMs = 86_400_000
/** No place on earth is further from UTC than this. */
const offsetMsMax = 15 * 3_600_000

/** The first instant, in milliseconds since 1970, at which a calendar there shows that day. */
export function startOfDay(day: Day, timeZone: string): number {
  const midnight = dayNumber(day) * dayMs
  let before = midnight - offsetMsMax
  let at = midnight + offsetMsMax
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (dayIn(middle, timeZone) < day) before = middle
    else at = middle
  }
  return at
}
