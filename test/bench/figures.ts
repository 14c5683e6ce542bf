import { addDays, addMonths } from '#app/domain/calendar.ts'
import { makeToken } from '#app/features/account/api-tokens.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { groupings } from '#app/features/reporting/query.ts'
import type { Db } from '#db/client.server.ts'
import { made } from '#test/factories/organisation.ts'
import { pageWith } from './expect.ts'
import { contextOf, grantOverAll, peopleSignedIn } from './people.ts'
import type { Scenario } from './scenario.ts'

/** Readers of the figures, and tokens of one: each may call only so often within ten seconds. */
const readersMax = 8
const tokensMax = 128
const daysAsked = 90

/** Another question for each number: every grouping, of many days, of the whole first organisation. */
function questions(unit: string, today: string): (number: number) => string {
  return (number) => {
    const by = groupings[number % groupings.length]!
    const asOf = addDays(today, -Math.floor(number / groupings.length) % daysAsked)
    return new URLSearchParams({ unit, asOf, by }).toString()
  }
}

async function figureReaders(db: Db) {
  const people = await peopleSignedIn(db, readersMax)
  const units = people.map(({ learnerId }) => grantOverAll(db, learnerId, 'administrator'))
  const { today } = contextOf(db)
  return { people, root: units[0]!, question: questions(units[0]!.code, today), today }
}

export const reportPage: Scenario = {
  name: 'report',
  turnIs: 'GET /report, another day and grouping each time',
  async prepare({ db }) {
    const { people, question } = await figureReaders(db)
    const expected = pageWith('data-screen="routes/report/report"', { alike: false })
    const request = (number: number) => ({
      path: `/report?${question(number)}`,
      cookie: people[number % people.length]!.cookie,
    })
    return {
      turn: (send, client, round) => expected(send, request(client * 97 + round)),
      baseline: 'bytes',
      sample: request(0),
    }
  },
}

export const rateApi: Scenario = {
  name: 'api',
  turnIs: 'GET /api/v1/…/certification-rate, another day and grouping each time',
  async prepare({ db }) {
    const { people, root, question, today } = await figureReaders(db)
    const owner = contextOf(db, people[0]!.learnerId)
    const wanted = { name: 'Bench', unitId: root.id, expiresOn: addMonths(today, 1) }
    const tokens = db.$client.transaction(() =>
      Array.from({ length: tokensMax }, () => made(perform(owner, makeToken, wanted)).token),
    )()
    const expected = pageWith('"indicator":"certification-rate"', { alike: false })
    const request = (number: number) => ({
      path: `/api/v1/indicators/certification-rate?${question(number)}`,
      headers: { authorization: `Bearer ${tokens[number % tokens.length]}` },
    })
    return {
      turn: (send, client, round) => expected(send, request(client * 97 + round)),
      baseline: 'bytes',
      sample: request(0),
    }
  },
}
