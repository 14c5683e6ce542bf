import { expect, test } from 'vitest'
import { draftAt } from '#app/features/catalogue/draft/drafts.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { anAuthor, mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'
import '#test/support/compiler.ts'

const path = 'lessons/scale/en.mdx'
const address = `/author/maps/edit?path=${encodeURIComponent(path)}`
const text = mapCourse[path]!

async function aStudio() {
  const here = world()
  await theMapCourse(here)
  return { here, asha: anAuthor(here), noor: anAuthor(here) }
}

/** What the page that an author has open would send with their text. */
const opened = (here: World, file = path) => sourceAt(here.system, 'maps', file)!.basis

const kept = (here: World) => draftAt(here.system, 'maps', path)?.text

test('the text is there to be written, with its language, its state and a way to the other one', async () => {
  const { here, asha } = await aStudio()
  const html = await (await visit(here, address, { as: asha })).text()
  expect(html).toContain('Two centimetres are one.')
  expect(html).toMatch(/<textarea[^>]* name="text"[^>]*lang="en"|lang="en"[^>]*name="text"/)
  expect(html).toContain('path=lessons%2Fscale%2Ffr.mdx')
  expect(html).toContain('Published')
})

test('a saved draft is kept as it was typed, whatever is wrong with it, and says what is', async () => {
  const { here, asha } = await aStudio()
  const written = `${text}\r\n<Unknown />\r\n`
  const answer = await visit(here, address, {
    as: asha,
    form: { intent: 'save', text: written, ...opened(here) },
  })
  expect(answer.status).toBe(303)
  expect(kept(here)).toBe(written.replaceAll('\r\n', '\n'))
  const next = answer.headers.get('location')!
  const html = await (await visit(here, next, { as: asha })).text()
  expect(html).toContain('The draft is saved.')
  const line = text.split('\n').length + 1
  expect(html).toContain(`data-line="${line}"`)
  expect(html).toContain('[unknown-component]')
})

test('saving for a preview leads to the preview', async () => {
  const { here, asha } = await aStudio()
  const form = { intent: 'preview', text: `${text}\nMore.\n`, ...opened(here) }
  const answer = await visit(here, address, { as: asha, form })
  expect(answer.headers.get('location')).toBe('/author/maps/preview?path=lessons%2Fscale%2Fen.mdx')
  expect(kept(here)).toContain('More.')
})

test('when somebody else saved meanwhile, both texts are there and nothing is overwritten', async () => {
  const { here, asha, noor } = await aStudio()
  const basis = opened(here)
  await visit(here, address, { as: noor, form: { text: `${text}\nBy Noor.\n`, ...basis } })
  const answer = await visit(here, address, {
    as: asha,
    form: { text: `${text}\nBy Asha.\n`, ...basis },
  })
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('By Asha.')
  expect(html).toContain('By Noor.')
  expect(kept(here)).toContain('By Noor.')
  const again = { text: `${text}\nBy both.\n`, ...opened(here) }
  expect(html).toContain(`value="${again.shown}"`)
  expect((await visit(here, address, { as: asha, form: again })).status).toBe(303)
  expect(kept(here)).toContain('By both.')
})

test('a text that is too large is refused with its limit, and comes back as it was typed', async () => {
  const { here, asha } = await aStudio()
  const form = { text: `LARGE ${'x'.repeat(65 * 1024)}`, ...opened(here) }
  const answer = await visit(here, address, { as: asha, form })
  expect(answer.status).toBe(413)
  const html = await answer.text()
  expect(html).toContain('at most 64 KiB')
  expect(html).toContain('LARGE xxx')
  expect(kept(here)).toBeUndefined()
})

test('a form that is none changes nothing', async () => {
  const { here, asha } = await aStudio()
  const wrong = { intent: 'burn', text: 'x', ...opened(here) }
  expect((await visit(here, address, { as: asha, form: wrong })).status).toBe(400)
  expect(kept(here)).toBeUndefined()
})

test('there is nothing to write but the files of a course', async () => {
  const { here, asha } = await aStudio()
  const form = { text: 'x', shown: '', published: '' }
  for (const other of [
    '/author/none/edit?path=course.yml',
    '/author/maps/edit',
    '/author/maps/edit?path=media/a.svg',
    '/author/maps/edit?path=../maps/course.yml',
    '/author/maps/edit?path=lessons/scale/xx.mdx',
  ]) {
    expect((await visit(here, other, { as: asha })).status, other).toBe(404)
    expect((await visit(here, other, { as: asha, form })).status, other).toBe(404)
  }
})

test('a new part begins with what every such part has, and is kept once it is saved', async () => {
  const { here, asha } = await aStudio()
  const begin = { intent: 'new', kind: 'lesson', id: 'symbols' }
  const answer = await visit(here, '/author/maps', { as: asha, form: begin })
  const next = answer.headers.get('location')!
  expect(next).toBe('/author/maps/edit?path=lessons%2Fsymbols%2Fen.mdx')
  const html = await (await visit(here, next, { as: asha })).text()
  expect(html).toContain('objectives:')
  expect(html).toContain('Nothing is saved yet.')
  const form = { text: 'Begun', ...opened(here, 'lessons/symbols/en.mdx') }
  expect((await visit(here, next, { as: asha, form })).status).toBe(303)
  const wrong = await visit(here, '/author/maps', { as: asha, form: { ...begin, id: 'Ça !' } })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('Write lower-case words')
})

test('an assessment and the description of the course are written the same way', async () => {
  const { here, asha } = await aStudio()
  for (const file of ['assessments/maps-final.yml', 'course.yml']) {
    const at = `/author/maps/edit?path=${encodeURIComponent(file)}`
    expect(await (await visit(here, at, { as: asha })).text()).toContain('data-language="yaml"')
    const form = { text: mapCourse[file]!.replace('level: 2', 'level: 99'), ...opened(here, file) }
    expect((await visit(here, at, { as: asha, form })).status).toBe(303)
  }
  const html = await (await visit(here, '/author/maps/edit?path=course.yml', { as: asha })).text()
  expect(html).toContain('[too-large]')
})
