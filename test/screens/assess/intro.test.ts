import { expect, test } from 'vitest'
import { attempt } from '#db/schema/assessment.ts'
import { aCourse, anAttempt, sitting } from '#test/factories/assessment.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

function setting(given: Parameters<typeof aCourse>[1] = {}) {
  const here = world()
  const { id: as } = aLearner(here)
  aCourse(here, { timeLimitMinutes: 20, draw: 6, ...given })
  return { here, as, ctx: here.as(as) }
}

const later = (here: World, ms: number): World => ({ ...here, now: here.now + ms })

test('it says what is asked, for how long, what is needed and what the result will show', async () => {
  const { here, as } = setting()
  const answer = await visit(here, '/assess/data-final', { as })
  expect(answer.status).toBe(200)
  const html = await answer.text()
  for (const words of [
    'Final of data',
    'Ten minutes of thought.',
    '6 questions, drawn from a larger pool',
    '20 minutes',
    '70% of the points',
    'You have 3 attempts left.',
    'every right answer with its reason',
  ]) {
    expect(html).toContain(words)
  }
  expect(html).toMatch(/<button[^>]*>Start<\/button>/)
  expect(html).toContain('href="/learn/data"')
})

test('in French it says it in French', async () => {
  const { here, as } = setting()
  const html = await (await visit(here, '/assess/data-final', { as, locale: 'fr' })).text()
  expect(html).toContain('Il vous reste 3\u00a0tentatives.'.replace('\u00a0', ' '))
  expect(html).toContain('Final of data (fr)')
  expect(html).toMatch(/<button[^>]*>Commencer<\/button>/)
})

test('starting leads to the first question', async () => {
  const { here, as } = setting()
  const answer = await visit(here, '/assess/data-final', { as, form: {} })
  const { id } = here.db.select().from(attempt).get()!
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/assess/attempt/${id}/1`)
})

test('an attempt under way is gone on with, at its first question without an answer', async () => {
  const { here, as, ctx } = setting()
  const { id } = anAttempt(ctx, 'data-final')
  const html = await (await visit(here, '/assess/data-final', { as })).text()
  expect(html).toContain(`href="/assess/attempt/${id}/1"`)
  expect(html).toContain('Go on with your attempt')
  const again = await visit(here, '/assess/data-final', { as, form: {} })
  expect(again.headers.get('location')).toBe(`/assess/attempt/${id}/1`)
  expect(here.db.select().from(attempt).all()).toHaveLength(1)
})

test('used-up tries say in words when the next may start; starting all the same is refused', async () => {
  const { here, as, ctx } = setting({ attempts: 1, coolDownHours: 24 })
  sitting(ctx, 'data-final', 0)
  const html = await (await visit(here, '/assess/data-final', { as })).text()
  expect(html).toContain('You may start again from 2 June 2026 at 14:00.')
  expect(html).not.toMatch(/>Start</)
  const answer = await visit(here, '/assess/data-final', { as, form: {} })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('You have used all attempts for now. Nothing was begun.')
  expect(here.db.select().from(attempt).all()).toHaveLength(1)
})

test('an attempt that nobody came back to is ended before the next is offered', async () => {
  const { here, as, ctx } = setting()
  anAttempt(ctx, 'data-final')
  const answer = await visit(later(here, 3_600_000), '/assess/data-final', { as })
  expect(await answer.text()).toContain('You have 2 attempts left.')
  expect(here.db.select().from(attempt).get()).toMatchObject({ state: 'graded', passed: false })
})

test('earlier attempts are listed with their outcome', async () => {
  const { here, as, ctx } = setting()
  const { attemptId } = sitting(ctx, 'data-final', 3)
  const html = await (await visit(here, '/assess/data-final', { as })).text()
  expect(html).toContain(`/assess/attempt/${attemptId}/result`)
  expect(html).toContain('50%')
  expect(html).toContain('Not yet')
})

test('a stranger signs in first; an assessment that does not exist is not found', async () => {
  const { here, as } = setting()
  const stranger = await visit(here, '/assess/data-final')
  expect(stranger.headers.get('location')).toBe('/account/sign-in?back=%2Fassess%2Fdata-final')
  expect((await visit(here, '/assess/nothing', { as })).status).toBe(404)
  expect((await visit(here, '/assess/nothing', { as, form: {} })).status).toBe(404)
})
