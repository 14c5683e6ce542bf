import { expect, test } from 'vitest'
import { enrolment } from '#db/schema/enrolment.ts'
import { aCourse, anAttempt } from '#test/factories/assessment.ts'
import { aCertification, aCredential, courseDone } from '#test/factories/certification.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { anEnrolment, aStudyCourse } from '#test/factories/study.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

const all = ['one', 'two', 'three']

function course(lessonsDone: string[] | null = null) {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  if (lessonsDone) anEnrolment(here.as(id), 'signals', lessonsDone)
  const open = async (at: World = here) => {
    const answer = await visit(at, '/learn/signals', { as: id })
    return { status: answer.status, html: await answer.text() }
  }
  const ask = (intent: string, at: World = here) =>
    visit(at, '/learn/signals', { as: id, form: { intent } })
  return { here, id, open, ask }
}

const rounds = ({ db }: World) => db.select().from(enrolment).all()

test('a stranger is sent to sign in and brought back', async () => {
  const answer = await visit(course().here, '/learn/signals')
  expect(answer.headers.get('location')).toBe('/account/sign-in?back=%2Flearn%2Fsignals')
})

test('a course tells what one will be able to do, how long it takes, what it earns, and its path', async () => {
  const { here, open } = course()
  aCertification(here, { requires: courseDone('signals'), title: 'Signals officer' })
  const { html } = await open()
  expect(html).toContain('Read a signal')
  expect(html).toContain('30\u00a0min: 3 lessons')
  expect(html).toContain('Signals officer')
  for (const lesson of all) expect(html).toContain(`href="/learn/signals/${lesson}"`)
  expect(html).toContain('English and French')
  expect(html).toMatch(/value="start"[^>]*>Start/)
})

test('Start begins the course and leads to its first lesson', async () => {
  const { here, ask } = course()
  const answer = await ask('start')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/learn/signals/one'])
  expect(rounds(here)).toMatchObject([{ courseId: 'signals', versionId: 'signals-v1', round: 1 }])
})

test('Continue learning leads to the first lesson that is not done', async () => {
  const { open } = course(['one'])
  const { html } = await open()
  expect(html).toMatch(/href="\/learn\/signals\/two"[^>]*>Continue learning/)
  expect(html).toContain('1 of 3 steps')
})

test('a newer material version is told of and can be begun', async () => {
  const { here, open, ask } = course(['one'])
  aStudyCourse(here, { number: 2 })
  const { html } = await open()
  expect(html).toContain('There is a newer version of this course')
  expect(html).toContain('You study version 1.')
  expect((await ask('begin-anew')).headers.get('location')).toBe('/learn/signals/one')
  expect(rounds(here)).toMatchObject([{ round: 1 }, { round: 2, versionId: 'signals-v2' }])
  expect((await open()).html).toContain('You study version 2.')
})

test('an editorial version is not pressed upon anybody', async () => {
  const { here, open, ask } = course(['one'])
  aStudyCourse(here, { number: 2, change: 'editorial' })
  expect((await open()).html).not.toContain('There is a newer version')
  const answer = await ask('begin-anew')
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('There is nothing newer to begin')
})

test('a finished course is studied again when its certificate can be renewed, not before', async () => {
  const { here, id, open, ask } = course(all)
  aCertification(here, { id: 'signals', requires: courseDone('signals') })
  const dates = { issuedOn: '2026-06-01', expiresOn: '2027-06-01', windowFrom: '2027-04-02' }
  aCredential(here, { learnerId: id, certificationId: 'signals', ...dates })
  expect((await open()).html).not.toContain('Study again')
  const early = await ask('begin-anew')
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('There is nothing to renew'),
  ])
  const later = here.at('2027-04-10')
  expect((await open(later)).html).toContain('Study again')
  expect((await ask('begin-anew', later)).status).toBe(303)
  expect(rounds(here)).toMatchObject([{ round: 1 }, { round: 2, completedAt: null }])
})

test('nobody begins anew in the middle of an assessment', async () => {
  const here = world()
  const { assessmentId } = aCourse(here, { courseId: 'data' })
  const { id } = aLearner(here)
  anAttempt(here.as(id), assessmentId)
  aCourse(here, { courseId: 'data', number: 2, assessmentId, withdrawn: true })
  const answer = await visit(here, '/learn/data', { as: id, form: { intent: 'begin-anew' } })
  expect(answer.status).toBe(409)
  expect(rounds(here)).toHaveLength(1)
})

test('a course that is not there, or was retired before one began, is not there', async () => {
  const { here, id } = course()
  aStudyCourse(here, { courseId: 'old', retired: true })
  for (const path of ['/learn/none', '/learn/old']) {
    expect((await visit(here, path, { as: id })).status).toBe(404)
    const form = { intent: 'start' }
    expect((await visit(here, path, { as: id, form })).status).toBe(404)
  }
  expect(rounds(here)).toEqual([])
})

test('a form that asks for nothing known is refused', async () => {
  expect((await course().ask('finish')).status).toBe(400)
})

test('starting is one’s own: nobody else is enrolled by it', async () => {
  const { here, id, ask } = course()
  const other = aLearner(here).id
  await ask('start')
  expect(rounds(here).map(({ learnerId }) => learnerId)).toEqual([id])
  const theirs = await visit(here, '/learn/signals', { as: other })
  expect(await theirs.text()).toMatch(/value="start"/)
})
