import { addDays, addMonths, type Day, daysBetween, minDay } from '#app/domain/calendar.ts'
import { expiryOf, lastCredential, type Validity, validOn } from '#app/domain/credential.ts'
import type { CredentialFact } from '#app/domain/facts.ts'
import { anyCovers, type Interval } from '#app/domain/interval.ts'
import { type Chance, shuffle } from '#app/domain/seeded.ts'
import { happens } from '../fiction/names.ts'
import type { Action } from './action.ts'

/** One person and one certification that is or will be required of them. */
export type Pair = {
  learnerId: string
  certificationId: string
  validity: Validity
  arrivedOn: Day
  required: Interval[]
  awards: CredentialFact[]
}

type Telling = { chance: Chance; pairs: Pair[]; start: Day; end: Day; actions: Action[] }

/**
 * What everybody learnt: a share of them before the start, then, month by month, renewals and first
 * awards until the certification rate follows a rising line. In the summers fewer learn than certificates
 * expire, and after the reorganisation too, so that the line has dips.
 */
export function learning(chance: Chance, pairs: Pair[], start: Day, end: Day): Action[] {
  const telling: Telling = { chance, pairs, start, end, actions: [] }
  for (const pair of pairs) {
    if (pair.arrivedOn < start && happens(chance, 36))
      award(telling, pair, addDays(start, -chance.below(300)), 'imported')
  }
  for (let first = start; first < end; first = addMonths(first, 1)) tellMonth(telling, first)
  return telling.actions
}

const isSlack = (month: Day) => ['07', '08'].includes(month.slice(5, 7))

/** The rate that a month is heading for: from 0.40 to 0.78 in a line. */
const aim = ({ start, end }: Telling, day: Day) =>
  0.4 + 0.38 * (daysBetween(start, day) / daysBetween(start, end))

/** More than so large a part of all that is required is not newly earned in a month. */
const newInMonthMax = 0.06

function tellMonth(telling: Telling, first: Day): void {
  const { chance, pairs, end } = telling
  const next = minDay(addMonths(first, 1), end)
  const within = (from: Day, until: Day) => addDays(from, chance.below(daysBetween(from, until)))
  const required = pairs.filter((pair) => anyCovers(pair.required, next))
  for (const pair of required) {
    const last = lastCredential(pair.awards, first)
    const ends = last?.expiresOn
    if (!ends || ends < first || ends >= addMonths(next, 1)) continue
    if (happens(chance, isSlack(first) ? 18 : 48))
      award(telling, pair, within(first, next), 'earned')
  }
  if (isSlack(first) || required.length === 0) return
  const missing = required.filter(({ awards }) => !awards.some((held) => validOn(held, next)))
  const certified = required.length - missing.length
  const wanted = Math.round(aim(telling, next) * required.length) - certified
  const count = Math.min(wanted, Math.round(newInMonthMax * required.length))
  for (const pair of shuffle(missing, chance).slice(0, Math.max(0, count))) {
    award(telling, pair, within(first, next), 'earned')
  }
}

/** Only who serves learns; the certification's own rule says until when the award holds. */
function award(telling: Telling, pair: Pair, on: Day, source: 'earned' | 'imported'): void {
  const { learnerId: subjectId, certificationId, validity, awards } = pair
  const early = on < telling.start
  if (!early && !anyCovers(pair.required, on)) return
  const last = lastCredential(awards, on)
  const id = `${subjectId} ${awards.length}`
  const dates = {
    issuedOn: on,
    ...expiryOf(validity, on, last),
    revokedOn: null,
    curtailedOn: null,
  }
  awards.push({ id, certificationId, ...dates, source })
  const day = early ? telling.start : on
  const event = { type: 'award' as const, subjectId, certificationId, source, on }
  telling.actions.push({ day, event })
}
