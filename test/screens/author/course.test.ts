import { expect, test } from 'vitest'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { currentVersion } from '#app/features/catalogue/draft/versions.server.ts'
import { startEnrolment } from '#app/features/enrolment/start-enrolment.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { anAuthor, mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'
import '#test/support/compiler.ts'

const english = 'lessons/scale/en.mdx'
const reworded = mapCourse[english]!.replace('Two centimetres are one.', 'Two are one.')

async function aStudio() {
  const here = world()
  const { versionId } = await theMapCourse(here)
  const asha = anAuthor(here)
  const write = (text: string, path = english) => {
    const { basis } = sourceAt(here.as(asha), 'maps', path)!
    perform(here.as(asha), saveDraft, { courseId: 'maps', path, text, basis })
  }
  const page = async () => (await visit(here, '/author/maps', { as: asha })).text()
  const seenIn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const publish = (seen: string, change = 'material') =>
    visit(here, '/author/maps', { as: asha, form: { intent: 'publish', seen, change } })
  return { here, versionId, asha, write, page, seenIn, publish }
}

test('the page says what would change, line by line, and publishes it', async () => {
  const { here, asha, write, page, seenIn, publish } = await aStudio()
  expect(await page()).toContain('There is nothing to publish.')
  write(reworded)
  const html = await page()
  expect(html).toContain('The scale (English): 1 line added, 1 line removed')
  expect(html).toContain('Two centimetres are one.')
  const answer = await publish(seenIn(html), 'editorial')
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/author/maps?done=published',
  ])
  expect(currentVersion(here.system, 'maps')).toMatchObject({ number: 2, change: 'editorial' })
  const after = await (await visit(here, '/author/maps?done=published', { as: asha })).text()
  expect(after).toContain('Version 2 is published.')
  expect(after).toContain('Version 1')
})

test('whoever is under way stays on the version they began', async () => {
  const { here, versionId, write, page, seenIn, publish } = await aStudio()
  const learner = anAuthor(here, 'leader')
  perform(here.as(learner), startEnrolment, { courseId: 'maps' })
  write(reworded)
  await publish(seenIn(await page()))
  const rows = here.db.$client.prepare('SELECT version_id AS id FROM enrolment').all()
  expect(rows).toEqual([{ id: versionId }])
  const lesson = await (await visit(here, '/learn/maps/scale', { as: learner })).text()
  expect(lesson).toContain('Two centimetres are one.')
})

test('errors are listed with their places, there is nothing to press, and a press is refused', async () => {
  const { here, versionId, write, page, publish } = await aStudio()
  write(`${reworded}\n<Unknown />\n`)
  const html = await page()
  const line = reworded.split('\n').length + 1
  expect(html).toContain(`courses/maps/${english}:${line}:1`)
  expect(html).not.toContain('value="publish"')
  expect((await publish('')).status).toBe(409)
  expect(currentVersion(here.system, 'maps')!.id).toBe(versionId)
})

test('what changed since it was looked at is not published unseen', async () => {
  const { here, versionId, write, page, seenIn, publish } = await aStudio()
  write(reworded)
  const seen = seenIn(await page())
  write(`${reworded}\nMore.\n`)
  const answer = await publish(seen)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Something changed since you looked.')
  expect(currentVersion(here.system, 'maps')!.id).toBe(versionId)
})

test('a form without a kind of change, or without an intent, changes nothing', async () => {
  const { here, asha, versionId, write, page, seenIn, publish } = await aStudio()
  write(reworded)
  const answer = await publish(seenIn(await page()), 'enormous')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Choose what kind of change this is.')
  expect((await visit(here, '/author/maps', { as: asha, form: { x: 'y' } })).status).toBe(400)
  expect(currentVersion(here.system, 'maps')!.id).toBe(versionId)
})

test('a course that does not exist is not found', async () => {
  const { here, asha } = await aStudio()
  const publish = { intent: 'publish', seen: '', change: 'material' }
  expect((await visit(here, '/author/none', { as: asha })).status).toBe(404)
  expect((await visit(here, '/author/none', { as: asha, form: publish })).status).toBe(404)
  const begin = { intent: 'new', kind: 'lesson', id: 'a' }
  expect((await visit(here, '/author/none', { as: asha, form: begin })).status).toBe(404)
})
