import { expect, test } from 'vitest'
import { enrolment, lessonProgress, note } from '#db/schema/enrolment.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { anEnrolment, aStudyCourse } from '#test/factories/study.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'

function reader(lessonsDone: string[] | null = []) {
  const here = world()
  aStudyCourse(here)
  const { id } = aLearner(here)
  if (lessonsDone) anEnrolment(here.as(id), 'signals', lessonsDone)
  const open = async (path = '/learn/signals/one', locale: 'en' | 'fr' = 'en') => {
    const answer = await visit(here, path, { as: id, locale })
    return { status: answer.status, html: await answer.text() }
  }
  const send = (form: Record<string, string>, path = '/learn/signals/one') =>
    visit(here, path, { as: id, form })
  return { here, id, open, send }
}

const traces = ({ db }: World) => db.select().from(lessonProgress).all()

test('a stranger is sent to sign in and brought back to the lesson', async () => {
  const { here } = reader()
  const answer = await visit(here, '/learn/signals/one')
  expect(answer.headers.get('location')).toBe('/account/sign-in?back=%2Flearn%2Fsignals%2Fone')
})

test('the text is there with the outline, how far one is, and the way on', async () => {
  const { open } = reader(['one'])
  const { status, html } = await open('/learn/signals/two')
  expect(status).toBe(200)
  expect(html).toContain('Text of two in en of signals-v1')
  expect(html).toContain('1 of 3 steps')
  expect(html).toMatch(/aria-current="step"[^>]*>Lesson two/)
  expect(html).toMatch(/rel="prev" href="\/learn\/signals\/one"/)
  expect(html).toContain('name="intent" value="done"')
})

test('the language is changed on the same lesson, and the progress is the same', async () => {
  const { open } = reader(['one'])
  const { html } = await open('/learn/signals/two', 'fr')
  expect(html).toContain('Text of two in fr')
  expect(html).toContain('name="back" value="/learn/signals/two"')
  expect(html).toContain('1\u00a0étape sur 3')
})

test('Next without a script marks the lesson as done and leads to the next one', async () => {
  const { here, send } = reader()
  const answer = await send({ intent: 'done' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/learn/signals/two'])
  expect(traces(here)).toMatchObject([{ lesson: 'one', doneAt: here.now }])
})

test('after the last step Next leads back to the course', async () => {
  const { send } = reader(['one', 'two'])
  const answer = await send({ intent: 'done' }, '/learn/signals/three')
  expect(answer.headers.get('location')).toBe('/learn/signals')
})

test('a lesson that is done is left by a link', async () => {
  const { open } = reader(['one'])
  const { html } = await open()
  expect(html).not.toContain('name="intent" value="done"')
  expect(html).toMatch(/rel="next" href="\/learn\/signals\/two"/)
})

test('opening a lesson is kept once; looking again writes nothing', async () => {
  const { here, open } = reader()
  await open()
  expect(traces(here)).toMatchObject([{ lesson: 'one', openedAt: here.now, doneAt: null }])
  const before = here.db.$client.prepare('SELECT total_changes() AS n').get()
  await open()
  expect(here.db.$client.prepare('SELECT total_changes() AS n').get()).toEqual(before)
})

test('reading without having started leaves no trace until one goes on', async () => {
  const { here, open, send } = reader(null)
  expect((await open()).status).toBe(200)
  expect(here.db.select().from(enrolment).all()).toEqual([])
  await send({ intent: 'done' })
  expect(here.db.select().from(enrolment).all()).toHaveLength(1)
})

test('a note is kept for oneself alone and stands there the next time', async () => {
  const { here, open, send } = reader()
  const answer = await send({ intent: 'note', block: 'think-one', text: 'The <crane> leaks' })
  expect(answer.headers.get('location')).toBe('/learn/signals/one#note-think-one')
  const { html } = await open()
  expect(html).toContain('The &lt;crane&gt; leaks')
  expect(html).toContain('Saved on 1 June 2026')
  const other = aLearner(here).id
  const theirs = await visit(here, '/learn/signals/one', { as: other })
  expect(await theirs.text()).not.toContain('crane')
})

test('a note that is too long is refused, and what was written is still there', async () => {
  const { here, send } = reader()
  const answer = await send({ intent: 'note', block: 'think-one', text: `${'x'.repeat(4001)}` })
  const html = await answer.text()
  expect(answer.status).toBe(400)
  expect(html).toContain('longer than 4,000 characters')
  expect(html).toContain('x'.repeat(4001))
  expect(here.db.select().from(note).all()).toEqual([])
})

test('a note for what the lesson does not ask is not there, and nothing is kept', async () => {
  const { here, send } = reader()
  const answer = await send({ intent: 'note', block: 'think-two', text: 'x' })
  expect(answer.status).toBe(404)
  expect(here.db.select().from(note).all()).toEqual([])
})

test('the place is kept, and handed to the page the next time', async () => {
  const { here, open, send } = reader()
  const kept = await send({ position: '7' }, '/learn/signals/one/position')
  expect(kept.status).toBe(204)
  expect(traces(here)).toMatchObject([{ lesson: 'one', position: 7 }])
  expect((await open()).html).toContain('data-position="7"')
})

test('a place that is none is refused', async () => {
  const { here, send } = reader()
  for (const position of ['-1', 'x', '1.5', '999999']) {
    expect((await send({ position }, '/learn/signals/one/position')).status).toBe(400)
  }
  expect((await send({ position: '1' }, '/learn/signals/none/position')).status).toBe(404)
  expect(traces(here)).toEqual([])
})

test('the place of somebody who did not start the course is not kept', async () => {
  const { here, send } = reader(null)
  expect((await send({ position: '7' }, '/learn/signals/one/position')).status).toBe(204)
  expect(traces(here)).toEqual([])
})

test('what is no lesson of the course, or no course, is not there', async () => {
  const { open, send } = reader()
  for (const path of ['/learn/signals/none', '/learn/none/one']) {
    expect((await open(path)).status).toBe(404)
    expect((await send({ intent: 'done' }, path)).status).toBe(404)
  }
  expect((await open('/learn/signals/one/position')).status).toBe(404)
})

test('a form that asks for nothing known is refused', async () => {
  const { send } = reader()
  expect((await send({ intent: 'cheat' })).status).toBe(400)
})

test('a learner sees the version they began, whatever was published since', async () => {
  const { here, open } = reader(['one'])
  aStudyCourse(here, { number: 2 })
  expect((await open('/learn/signals/two')).html).toContain('Text of two in en of signals-v1')
})
