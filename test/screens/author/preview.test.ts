import { expect, test } from 'vitest'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { event } from '#db/schema/records.ts'
import { anAuthor, mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'
import '#test/support/compiler.ts'

const english = 'lessons/scale/en.mdx'
const pool = 'assessments/maps-final.yml'
const address = (path: string) => `/author/maps/preview?path=${encodeURIComponent(path)}`

async function aStudio() {
  const here = world()
  await theMapCourse(here)
  const asha = anAuthor(here)
  const write = (path: string, text: string) => {
    const { basis } = sourceAt(here.as(asha), 'maps', path)!
    perform(here.as(asha), saveDraft, { courseId: 'maps', path, text, basis })
  }
  const look = async (path: string) => (await visit(here, path, { as: asha })).text()
  return { here, asha, write, look }
}

test('a draft is seen as learners will see it, and nothing is recorded', async () => {
  const { here, write, look } = await aStudio()
  write(english, mapCourse[english]!.replace('Two centimetres', '**Three** centimetres'))
  const before = here.db.select().from(event).all().length
  const html = await look(address(english))
  expect(html).toContain('<strong>Three</strong> centimetres')
  expect(html).toContain('Which map did you last use?')
  expect(here.db.select().from(event).all()).toHaveLength(before)
})

test('both languages stand side by side, with ids of their own', async () => {
  const { look } = await aStudio()
  const html = await look(`${address(english)}&beside=yes`)
  expect(html).toContain('One to fifty thousand')
  expect(html).toContain('Un cinquante millième')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a text with errors is not shown, its errors are, each leading to the editor', async () => {
  const { write, look } = await aStudio()
  write(english, `${mapCourse[english]}\n<script>alert(1)</script>\n`)
  const html = await look(address(english))
  expect(html).toContain('This text cannot be shown yet.')
  expect(html).not.toContain('alert(1)')
  expect(html).toContain('href="/author/maps/edit?path=lessons%2Fscale%2Fen.mdx"')
})

test('questions are shown as learners see them, the key one press behind', async () => {
  const { look } = await aStudio()
  const html = await look(address(pool))
  expect(html).toContain('How far is it (maps-far)?')
  const [question = ''] = html.split('<details')
  expect(question).not.toContain('Measure twice.')
  expect(html).toContain('Measure twice.')
  expect(html).toContain('2 of 2 questions per attempt')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('questions that cannot be read are not shown', async () => {
  const { write, look } = await aStudio()
  write(pool, 'id: [')
  expect(await look(address(pool))).toContain('This text cannot be shown yet.')
})

test('a language that nobody wrote yet is said to be missing', async () => {
  const { write, look } = await aStudio()
  write('lessons/new/en.mdx', mapCourse[english]!)
  const html = await look(`${address('lessons/new/en.mdx')}&beside=yes`)
  expect(html).toContain('This text cannot be shown yet.')
})

test('there is a preview of lessons and assessments only', async () => {
  const { here, asha } = await aStudio()
  for (const path of ['course.yml', 'media/a.svg', '']) {
    expect((await visit(here, address(path), { as: asha })).status, path).toBe(404)
  }
  expect((await visit(here, '/author/none/preview?path=course.yml', { as: asha })).status).toBe(404)
})
