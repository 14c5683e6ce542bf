import type { Fields } from '#app/domain/items/kind.ts'
import { markDone } from '#app/features/enrolment/mark-done.server.ts'
import { ownStudy } from '#app/features/enrolment/own-study.server.ts'
import { perform } from '#app/features/perform.server.ts'
import type { Db } from '#db/client.server.ts'
import { itemsOf } from '#test/factories/assessment.ts'
import { made } from '#test/factories/organisation.ts'
import { leadingTo, saying } from './expect.ts'
import type { Send } from './load.ts'
import { assessmentId, courseId } from './pages.ts'
import { contextOf, peopleSignedIn, type SignedIn } from './people.ts'
import type { Scenario } from './scenario.ts'

/** The most clients at once: each has people of its own, for one person has one open attempt. */
export const clientsMax = 32
/** So many for each client, so that few sit twice and most passes earn what is required. */
const sittersPerClientMax = 40

type Answer = { path: string; body: string }

const begin = (send: Send, { cookie }: SignedIn): Promise<string> =>
  leadingTo(send, { path: `/assess/${assessmentId}`, cookie }, /^\/assess\/attempt\/([^/]+)\/1$/)

/** The right answer to each question of an attempt, as its page would send it. */
function answersTo(db: Db, attemptId: string): Answer[] {
  return itemsOf({ db }, attemptId).map(({ itemId, fields }) => {
    return { path: `/assess/attempt/${attemptId}/answer`, body: bodyOf(itemId, fields) }
  })
}

function bodyOf(item: string, fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    values.map((value) => [name, value]),
  )
  return new URLSearchParams([['item', item], ...pairs]).toString()
}

const keep = (send: Send, { cookie }: SignedIn, { path, body }: Answer): Promise<void> =>
  saying(send, { path, cookie, body }, '"saved":true')

/** Each client has an attempt open and answers its questions again and again. */
export const saveAnswer: Scenario = {
  name: 'answer',
  turnIs: 'POST one answer of an open attempt',
  async prepare({ db }) {
    const people = await peopleSignedIn(db, clientsMax)
    const open = new Map<number, Answer[]>()
    const answer = async (send: Send, client: number, round: number) => {
      const person = people[client]!
      const answers = open.get(client) ?? answersTo(db, await begin(send, person))
      open.set(client, answers)
      await keep(send, person, answers[round % answers.length]!)
    }
    return { turn: answer, baseline: 'rows', learnerId: people[0]!.learnerId, sampleTurn: answer }
  },
}

/** A whole attempt: start, answer ten questions rightly, submit; every twelve requests are one turn. */
export const fullAttempt: Scenario = {
  name: 'attempt',
  turnIs: 'start, answer 10, submit: 12 requests',
  async prepare({ db }) {
    const sitters = await peopleSignedIn(db, clientsMax * sittersPerClientMax, clientsMax)
    const perClient = Math.floor(sitters.length / clientsMax)
    haveRead(db, sitters)
    const sit = async (send: Send, client: number, round: number) => {
      const person = sitters[client + clientsMax * (round % perClient)]!
      const attemptId = await begin(send, person)
      for (const answer of answersTo(db, attemptId)) await keep(send, person, answer)
      const review = { path: `/assess/attempt/${attemptId}/review`, cookie: person.cookie }
      await leadingTo(send, review, /^\/assess\/attempt\/[^/]+\/(result)$/)
    }
    return { turn: sit, baseline: 'rows', learnerId: sitters[0]!.learnerId, sampleTurn: sit }
  },
}

/** They have done every lesson, so that passing completes the course and earns the certification. */
function haveRead(db: Db, people: readonly SignedIn[]): void {
  db.$client.transaction(() => {
    for (const { learnerId } of people) {
      const ctx = contextOf(db, learnerId)
      const { path } = ownStudy(ctx, learnerId, courseId)!.published
      const lessons = path.filter(({ kind }) => kind === 'lesson')
      for (const { id } of lessons) made(perform(ctx, markDone, { courseId, lesson: id }))
    }
  })()
}
