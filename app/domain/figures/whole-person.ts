import { addDays, type Day } from '../calendar.ts'
import type { LearnerFacts } from '../facts.ts'
import { type Interval, intersect, union } from '../interval.ts'
import { leaderDays } from '../rules.ts'
import { figureDay, type Span } from './days.ts'
import { certified, overdue, waived } from './part.ts'
import type { PartSpan } from './postings.ts'

/**
 * Figures about people rather than pairs stand among the certifications under these names, which no
 * certification can have. Their parts mean:
 * - everyone: certified = all required pairs are certified; overdue = some are not; waived = there
 *   are only waived ones;
 * - leaders: certified = took part in a programme within a year; overdue = did not.
 */
export const everyone = '~everyone'
export const leaders = '~leaders'

export const isAboutPeople = (measure: string): boolean => measure.startsWith('~')

/** The person as a whole, from the parts of all their pairs. */
export function everyoneParts(pairs: readonly (readonly PartSpan[])[]): PartSpan[] {
  const all = pairs.flat()
  return pieced(all, (day) => {
    let [isRequired, isMissing] = [false, false]
    for (const { from, until, part } of all) {
      if (day < from || until <= day || part === waived) continue
      isRequired = true
      if (part !== certified) isMissing = true
    }
    if (!isRequired) return waived
    return isMissing ? overdue : certified
  })
}

/** How many days an enrolment started or an award issued in a programme counts, its own included. */
const participationDays = 365

/** The leader, from the days of enrolments started and awards issued in programmes. */
export function leaderParts(facts: LearnerFacts, takenUp: readonly Day[]): PartSpan[] {
  const leading = intersect(leaderDays(facts), union(facts.service)).map(spanOf)
  if (leading.length === 0) return []
  const active = takenUp.map((from) => spanOf({ from, until: addDays(from, participationDays) }))
  const turning = [...leading, ...active]
  const partOf = (day: number) => (active.some((span) => holds(span, day)) ? certified : overdue)
  return pieced(turning, (day) => (leading.some((span) => holds(span, day)) ? partOf(day) : null))
}

const holds = ({ from, until }: Span, day: number) => from <= day && day < until

const spanOf = ({ from, until }: Interval): Span => ({
  from: figureDay(from),
  until: figureDay(until),
})

/** The maximal spans inside those given on which the answer is one part. */
function pieced(spans: readonly Span[], partOn: (day: number) => number | null): PartSpan[] {
  const turns = [...new Set(spans.flatMap(({ from, until }) => [from, until]))]
  turns.sort((a, b) => a - b)
  const pieces: PartSpan[] = []
  for (let at = 0; at + 1 < turns.length; at++) {
    const [from, until] = [turns[at]!, turns[at + 1]!]
    if (!spans.some((span) => holds(span, from))) continue
    const part = partOn(from)
    const last = pieces.at(-1)
    if (part === null) continue
    if (last?.part === part && last.until === from) last.until = until
    else pieces.push({ from, until, part })
  }
  return pieces
}
