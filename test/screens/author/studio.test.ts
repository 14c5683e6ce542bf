import { expect, test } from 'vitest'
import { errorAt } from '#app/domain/finding.ts'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { recordPublication } from '#app/features/publication/record-publication.server.ts'
import { anAuthor, mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'
import '#test/support/compiler.ts'

const english = 'lessons/scale/en.mdx'

function write(here: World, as: string, text: string, path = english) {
  const { basis } = sourceAt(here.as(as), 'maps', path)!
  perform(here.as(as), saveDraft, { courseId: 'maps', path, text, basis })
}

test('a stranger signs in first; who may neither write nor review sees nothing of it', async () => {
  const here = world()
  await theMapCourse(here)
  expect((await visit(here, '/author')).headers.get('location')).toBe(
    '/account/sign-in?back=%2Fauthor',
  )
  const leader = anAuthor(here, 'leader')
  const author = anAuthor(here)
  for (const path of ['', '/maps', '/maps/edit?path=course.yml', `/maps/preview?path=${english}`]) {
    expect((await visit(here, `/author${path}`, { as: leader })).status, path).toBe(403)
    expect((await visit(here, `/author${path}`, { as: author })).status, path).toBe(200)
  }
})

test('a reviewer reads what is being written, and may change nothing', async () => {
  const here = world()
  await theMapCourse(here)
  const reviewer = anAuthor(here, 'reviewer')
  for (const path of ['/author', '/author/maps', `/author/maps/preview?path=${english}`]) {
    expect((await visit(here, path, { as: reviewer })).status, path).toBe(200)
  }
  const edit = `/author/maps/edit?path=${english}`
  expect((await visit(here, edit, { as: reviewer })).status).toBe(403)
  expect((await visit(here, edit, { as: reviewer, form: { text: 'x' } })).status).toBe(403)
  const publish = { intent: 'publish', seen: '', change: 'material' }
  expect((await visit(here, '/author/maps', { as: reviewer, form: publish })).status).toBe(403)
})

test('without drafts the first page says so, and lists every course with its parts', async () => {
  const here = world()
  await theMapCourse(here)
  const html = await (await visit(here, '/author', { as: anAuthor(here) })).text()
  expect(html).toContain('No draft waits to be published.')
  expect(html).toContain('Version 1, published from files on')
  expect(html).toContain('href="/author/maps/edit?path=lessons%2Fscale%2Fen.mdx"')
})

test('before anything is published the first page says where courses come from', async () => {
  const here = world()
  const html = await (await visit(here, '/author', { as: anAuthor(here) })).text()
  expect(html).toContain('No course is published yet.')
})

test('what waits comes first: drafts with what was found, a translation left behind, a day passed', async () => {
  const here = world()
  await theMapCourse(here)
  const author = anAuthor(here)
  write(here, author, mapCourse[english]!.replace('Two centimetres', 'Three centimetres'))
  write(here, author, 'id: maps\n', 'assessments/maps-final.yml')
  const later = here.at('2027-12-01')
  const html = await (await visit(later, '/author', { as: author })).text()
  expect(html).toContain('2 drafts wait to be published; 1 has something to be mended first.')
  expect(html).toContain('The English text has a draft; this one has none.')
  expect(html).toContain('Somebody should have read this course again by 1 November 2027.')
  const french = await (await visit(later, '/author', { as: author, locale: 'fr' })).text()
  expect(french).toContain('Le texte en anglais a un brouillon')
})

test('files that gave way to what the browser published are named', async () => {
  const here = world()
  await theMapCourse(here)
  const place = { file: 'courses/maps/course.yml', line: 1, column: 1 }
  const findings = [errorAt(place, 'conflict', { files: 'abc', published: 'def' })]
  const refused = { origin: 'files' as const, outcome: 'refused' as const, published: [] }
  perform(here.system, recordPublication, { ...refused, findings })
  const html = await (await visit(here, '/author', { as: anAuthor(here) })).text()
  expect(html).toContain('Files that could not be published')
  expect(html).toContain('courses/maps/course.yml:1:1')
})
