import { expect, test } from 'vitest'
import { aCertification, allOf, aRule, courseDone, scored } from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { anEnrolment, aStudyCourse } from '#test/factories/study.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'

function someone() {
  const here = world()
  aStudyCourse(here)
  const requires = allOf(courseDone('signals'), scored('final', 0.8))
  aCertification(here, { id: 'signals', requires, title: 'Signals officer' })
  const { id } = aLearner(here, { on: '2026-01-01' })
  const why = async (locale: 'en' | 'fr' = 'en') => {
    const answer = await visit(here, '/learn/why/signals', { as: id, locale })
    return { status: answer.status, html: await answer.text() }
  }
  return { here, id, why }
}

test('a stranger is sent to sign in and brought back', async () => {
  const answer = await visit(world(), '/learn/why/signals')
  expect(answer.headers.get('location')).toBe('/account/sign-in?back=%2Flearn%2Fwhy%2Fsignals')
})

test('the rule with its version, the facts it looks at, and the dates step by step', async () => {
  const { here, why } = someone()
  aRule(here, { id: 'everybody', certificationId: 'signals', from: '2026-02-01', dueDays: 30 })
  const { html } = await why()
  expect(html).toContain('Because it matters')
  expect(html).toContain('Rule everybody, version 1, applies since 1 February 2026.')
  expect(html).toContain(
    'applies from 1 February 2026 and gives 30 days. That leads to 3 March 2026.',
  )
  expect(html).toContain('The last day in time is 3 March 2026.')
  expect(html).toMatch(/badge-danger.*Overdue/)
  expect(html).toContain('OR-4')
  expect(html).toContain('Military')
})

test('what earns it, and what of it is done', async () => {
  const { here, id, why } = someone()
  expect((await why()).html).toMatch(/Complete the course: Course signals.*to do/)
  expect((await why()).html).toContain('Reach 80% in')
  anEnrolment(here.as(id), 'signals', ['one', 'two', 'three'])
  expect((await why()).html).toMatch(
    /Complete the course: Course signals<\/a> <span class="badge badge-good"/,
  )
})

test('a certification that is no concern of theirs says so, one that is not there is not', async () => {
  const { here, id, why } = someone()
  expect((await why()).html).toContain('neither required of you nor recommended')
  expect((await visit(here, '/learn/why/none', { as: id })).status).toBe(404)
})

test('every reason has its sentence in French', async () => {
  const { here, why } = someone()
  aRule(here, { certificationId: 'signals', from: '2026-02-01', dueDays: 30 })
  expect((await why('fr')).html).toContain('accorde 30 jours. On arrive au 3 mars 2026.')
})
