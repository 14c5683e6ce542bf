import { expect, test } from 'vitest'
import { attempt, response } from '#db/schema/assessment.ts'
import { event } from '#db/schema/records.ts'
import { aCourse, anAttempt, answerRight } from '#test/factories/assessment.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

/** A course, somebody who has answered three of its questions, and others who have not begun. */
function setting() {
  const here = world()
  const { id } = aLearner(here)
  aCourse(here)
  const { id: attemptId } = anAttempt(here.as(id), 'data-final')
  answerRight(here.as(id), attemptId, 3)
  const others = Array.from({ length: 40 }, () => aLearner(here).id)
  return { here, others }
}

const begin = (here: World, as: string) =>
  visit(here, '/assess/data-final', { as, form: { go: 'yes' } })

const everything = ({ db }: World) => ({
  attempts: db.select().from(attempt).all(),
  answers: db.select().from(response).all(),
  events: db.select().from(event).all(),
})

test('on a full disk a page says that nothing is saved; what was saved is there, and goes on', async () => {
  const { here, others } = setting()
  const { $client } = here.db
  $client.exec('VACUUM')
  $client.pragma(`max_page_count = ${$client.pragma('page_count', { simple: true })}`)
  let kept = everything(here)
  let refused: Response | undefined
  for (const as of others) {
    const answer = await begin(here, as)
    if (answer.status !== 303) {
      refused = answer
      break
    }
    kept = everything(here)
  }
  expect(refused?.status).toBe(503)
  expect(await refused?.text()).toContain('Nothing can be saved at the moment')
  expect(everything(here)).toEqual(kept)
  expect(kept.answers).toHaveLength(3)

  $client.pragma('max_page_count = 1000000')
  expect((await begin(here, others.at(-1)!)).status).toBe(303)
})

test('a database that may only be read is read: pages answer, writing is refused in words', async () => {
  const { here, others } = setting()
  const kept = everything(here)
  here.db.$client.pragma('query_only = ON')
  const [as] = others as [string]
  expect((await visit(here, '/assess/data-final', { as })).status).toBe(200)
  const refused = await begin(here, as)
  expect(refused.status).toBe(503)
  expect(await refused.text()).toContain('Nothing can be saved at the moment')
  expect(everything(here)).toEqual(kept)
})

test('in French it is said in French', async () => {
  const { here, others } = setting()
  here.db.$client.pragma('query_only = ON')
  const form = { go: 'yes' }
  const refused = await visit(here, '/assess/data-final', { as: others[0], form, locale: 'fr' })
  expect(await refused.text()).toContain('Rien ne peut être enregistré pour le moment')
})
