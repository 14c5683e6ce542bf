import { expect, test } from 'vitest'
import {
  aCertification,
  aCredential,
  aRule,
  aWaiver,
  courseDone,
} from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { anEnrolment, aStudyCourse } from '#test/factories/study.ts'
import { register } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

/** Somebody who serves since 1 January 2026, where a certification asks for the course `signals`. */
function someone() {
  const here = world()
  aStudyCourse(here)
  aCertification(here, { id: 'signals', requires: courseDone('signals'), title: 'Signals officer' })
  const { id } = aLearner(here, { on: '2026-01-01' })
  return { here, id }
}

const mine = async (here: World, as: string, locale: 'en' | 'fr' = 'en') =>
  (await visit(here, '/learn', { as, locale })).text()

/** The part of the page that says what is next. */
const next = (html: string) => /<section class="highlight"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''

test('a stranger is sent to sign in and brought back', async () => {
  const answer = await visit(world(), '/learn')
  expect(answer.headers.get('location')).toBe('/account/sign-in?back=%2Flearn')
})

test('what is required comes next, with the reason, the date and one button', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals', from: '2026-05-01', dueDays: 60 })
  const html = next(await mine(here, id))
  expect(html).toContain('Course signals')
  expect(html).toContain('To be done by 30 June 2026.')
  expect(html).toContain('Because it matters')
  expect(html).toContain('href="/learn/why/signals"')
  expect(html).toMatch(/<form method="post" action="\/learn\/signals">.*value="start"[^>]*>Start/)
})

test('the reason told is that of a rule that asks, though another recommended the same before', async () => {
  const { here, id } = someone()
  const recommended = { strength: 'recommended', reason: 'It would be nice' } as const
  aRule(here, { certificationId: 'signals', from: '2026-02-01', ...recommended })
  aRule(here, { certificationId: 'signals', from: '2026-05-01', reason: 'You stand guard' })
  const html = await mine(here, id)
  expect(next(html)).toContain('You stand guard')
  expect(html).not.toContain('It would be nice')
})

test('what was begun is continued where it stopped', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals', from: '2026-05-01' })
  anEnrolment(here.as(id), 'signals', ['one'])
  const html = next(await mine(here, id))
  expect(html).toMatch(/href="\/learn\/signals\/two"[^>]*>Continue learning/)
  expect(html).toContain('1 of 3 steps done')
})

test('what is overdue says since when, in word and shape', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals', from: '2026-01-01', dueDays: 30 })
  const html = await mine(here, id)
  expect(next(html)).toContain('It was due by 31 January 2026.')
  expect(html).toMatch(/badge-danger.*Overdue/)
})

test('what is held says until when; the last valid day, not the first invalid one', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals' })
  aCredential(here, { learnerId: id, certificationId: 'signals', expiresOn: '2027-01-10' })
  const html = await mine(here, id)
  expect(html).toContain('valid until 9 January 2027')
  expect(html).toContain('Nothing is waiting for you')
  expect(next(html)).toBe('')
})

test('an open renewal comes next, and is begun anew', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals' })
  anEnrolment(here.at('2025-06-20').as(id), 'signals', ['one', 'two', 'three'])
  const dates = { issuedOn: '2025-06-20', expiresOn: '2026-06-20', windowFrom: '2026-04-21' }
  aCredential(here, { learnerId: id, certificationId: 'signals', ...dates })
  const html = next(await mine(here, id))
  expect(html).toContain('To be renewed by 19 June 2026.')
  expect(html).toMatch(/value="begin-anew"[^>]*>Study again/)
})

test('who is excused is told so, and is not pressed', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals', from: '2026-01-01', dueDays: 30 })
  aWaiver(here, id, 'signals')
  const html = await mine(here, id)
  expect(html).toContain('What you are excused from')
  expect(html).not.toContain('Overdue')
})

test('what is recommended is offered after what is under way', async () => {
  const { here, id } = someone()
  aStudyCourse(here, { courseId: 'other' })
  aRule(here, { certificationId: 'signals', strength: 'recommended' })
  expect(next(await mine(here, id))).toContain('Course signals')
  anEnrolment(here.as(id), 'other')
  const html = await mine(here, id)
  expect(next(html)).toContain('Course other')
  expect(html).toContain('Recommended to you')
})

test('the other courses are listed below', async () => {
  const { here, id } = someone()
  aStudyCourse(here, { courseId: 'other' })
  const html = await mine(here, id)
  expect(html).toContain('More courses')
  expect(html).toContain('href="/learn/other"')
})

test('somebody without a personnel record is told what that means', async () => {
  const { here } = someone()
  aRule(here, { certificationId: 'signals' })
  const html = await mine(here, await register(here, 'guest@allowed.example'))
  expect(html).toContain('No personnel record belongs to your account')
  expect(html).toContain('href="/learn/signals"')
  expect(next(html)).toBe('')
})

test('before anything is published the page says so', async () => {
  const here = world()
  expect(await mine(here, aLearner(here).id)).toContain('There are no courses yet')
})

test('it is there in French, with the dates written as in French', async () => {
  const { here, id } = someone()
  aRule(here, { certificationId: 'signals', from: '2026-05-02', dueDays: 60 })
  const html = next(await mine(here, id, 'fr'))
  expect(html).toContain('À faire avant la fin du 1er juillet 2026.')
  expect(html).toContain('Because it matters (fr)')
})

test('another’s learning is nowhere on the page', async () => {
  const { here, id } = someone()
  const other = aLearner(here).id
  anEnrolment(here.as(other), 'signals', ['one'])
  const html = await mine(here, id)
  expect(html).not.toContain('Under way')
  expect(html).not.toContain('1 of 3')
})
