import { addDays, type Day, daysBetween } from '#app/domain/calendar.ts'
import { validOn } from '#app/domain/credential.ts'
import { anyCovers } from '#app/domain/interval.ts'
import { type Chance, shuffle } from '#app/domain/seeded.ts'
import type { Action } from './action.ts'
import type { Pair } from './learning.ts'

const revocations = 6
const waivers = 14

/** A few certificates were revoked, and a few people excused for some months. */
export function exceptions(chance: Chance, pairs: readonly Pair[], start: Day, end: Day): Action[] {
  const actions: Action[] = []
  const someDay = () => addDays(start, 200 + chance.below(daysBetween(start, end) - 230))
  for (const { learnerId, certificationId, awards } of shuffle(pairs, chance)) {
    const day = someDay()
    if (!awards.some((held) => validOn(held, day)) || awards.some(later(day))) continue
    const about = { subjectId: learnerId, certificationId }
    actions.push({ day, event: { type: 'revocation', ...about } })
    if (actions.length === revocations) break
  }
  let granted = 0
  for (const { learnerId, certificationId, awards, required } of shuffle(pairs, chance)) {
    const day = someDay()
    if (awards.length > 0 || !anyCovers(required, day)) continue
    const about = {
      subjectId: learnerId,
      certificationId,
      until: addDays(day, 120 + chance.below(120)),
    }
    actions.push({ day, event: { type: 'waiver', ...about } })
    if (++granted === waivers) break
  }
  return actions
}

const later = (day: Day) => (held: { issuedOn: Day }) => held.issuedOn > day
