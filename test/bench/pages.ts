import { markDone } from '#app/features/enrolment/mark-done.server.ts'
import { startEnrolment } from '#app/features/enrolment/start-enrolment.server.ts'
import { perform } from '#app/features/perform.server.ts'
import type { Db } from '#db/client.server.ts'
import { made } from '#test/factories/organisation.ts'
import { pageWith } from './expect.ts'
import { contextOf, peopleSignedIn, type SignedIn } from './people.ts'
import type { Scenario } from './scenario.ts'

/** What everybody studies. */
export const courseId = 'data-literacy'
export const assessmentId = 'data-literacy-final'
const lessons = ['why-data-matters', 'where-data-comes-from', 'reading-tables-and-charts'] as const
export const coursePath = `/learn/${courseId}`
export const lessonPath = `${coursePath}/${lessons[2]}`

const readersMax = 192

/** People in the middle of the course: two lessons done, the third open. */
export async function readers(db: Db): Promise<SignedIn[]> {
  const people = await peopleSignedIn(db, readersMax)
  db.$client.transaction(() => {
    for (const { learnerId } of people) {
      const ctx = contextOf(db, learnerId)
      made(perform(ctx, startEnrolment, { courseId }))
      for (const lesson of lessons.slice(0, 2)) made(perform(ctx, markDone, { courseId, lesson }))
    }
  })()
  return people
}

function signedInPage(name: 'course' | 'lesson', path: string, marker: string): Scenario {
  return {
    name,
    turnIs: `GET ${path}, signed in`,
    async prepare({ db }) {
      const people = await readers(db)
      const expected = pageWith(marker, { alike: true })
      const request = (number: number) => ({ path, cookie: people[number % people.length]!.cookie })
      return {
        turn: (send, client, round) => expected(send, request(client + round * 32)),
        baseline: 'bytes',
        sample: request(0),
      }
    },
  }
}

export const coursePage = signedInPage('course', coursePath, 'data-screen="routes/learn/course"')
export const lessonPage = signedInPage('lesson', lessonPath, 'data-screen="routes/learn/lesson"')

export const signInPage: Scenario = {
  name: 'sign-in',
  turnIs: 'GET /account/sign-in',
  async prepare() {
    const expected = pageWith('name="password"', { alike: true })
    const sample = { path: '/account/sign-in' }
    return { turn: (send) => expected(send, sample), baseline: 'bytes', sample }
  },
}
