import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { course, courseVersion, itemRegistry, lesson, sourceBlob } from '#db/schema/catalogue.ts'
import { requirementRule } from '#db/schema/certification.ts'
import { learner } from '#db/schema/organisation.ts'
import { batch, event } from '#db/schema/records.ts'
import { content, contentWith, smallContent } from '#test/factories/content.ts'
import { type World, world } from '#test/support/world.ts'
import { checkCourse } from '../catalogue/check/check-course.server.ts'
import { closeCompiler } from '../catalogue/check/make-lessons.server.ts'
import { lessonParts } from '../catalogue/lesson-parts.ts'
import { switchCourse } from '../catalogue/publish/switch-course.server.ts'
import { searchLessons } from '../catalogue/search.server.ts'
import { type Sources, sourceOf } from '../catalogue/sources.ts'
import { perform } from '../perform.server.ts'
import { readBasis } from './basis.server.ts'
import { exportContent } from './export-content.server.ts'
import { knownFrom } from './known.server.ts'
import { publishContent } from './publish-content.server.ts'
import { publishCourse } from './publish-course.server.ts'
import { publishFolder } from './publish-folder.server.ts'

const startMs = 120_000
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cursus-content-'))
  await publishContent(world().system, content())
}, startMs)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeCompiler()
})

const en = 'courses/signals/lessons/first/en.mdx'
const current = ({ db }: World) => db.select().from(course).all()[0]?.currentVersionId ?? ''
const versions = ({ db }: World) => db.select().from(courseVersion).all()
const events = ({ db }: World) => db.select().from(event).all().length

async function published(): Promise<World> {
  const here = world()
  expect(await publishContent(here.system, content())).toMatchObject({ outcome: 'published' })
  return here
}

/** Publishes a lesson with this heading as an author does in the browser. */
async function publishInBrowser(here: World, heading: string): Promise<string> {
  const text = smallContent[en]?.replace('Café', heading) ?? ''
  const files = [...content({ [en]: text }).values()].flatMap((file) => {
    const path = file.path.startsWith('courses/signals/') ? file.path.slice(16) : null
    return path === null ? [] : [sourceOf(path, file.read())]
  })
  const sources: Sources = new Map(files.map((file) => [file.path, file]))
  const { ready } = await checkCourse('signals', sources, knownFrom(here.system))
  if (!ready) throw new Error('The course is not ready')
  const before = current(here)
  expect(await publishCourse(here.system, ready, { origin: 'browser', before })).toMatchObject({
    ok: true,
  })
  return ready.versionId
}

test('publishing again without a change does nothing', async () => {
  const here = await published()
  const before = events(here)
  expect(await publishContent(here.system, content())).toMatchObject({
    outcome: 'unchanged',
    published: [],
  })
  expect(events(here)).toBe(before)
  expect(versions(here)).toHaveLength(1)
})

test('what is exported publishes to the same versions', async () => {
  const here = await published()
  const dir = join(folder, 'round')
  expect(exportContent(here.db, dir)).toMatchObject({ ok: true })
  expect(readFileSync(join(dir, en), 'utf8')).toBe(smallContent[en])
  const there = world()
  expect(await publishFolder(there.system, dir)).toMatchObject({ outcome: 'published' })
  expect(current(there)).toBe(current(here))
  expect(await publishFolder(here.system, dir)).toMatchObject({ outcome: 'unchanged' })
})

test('a folder that holds something is not written into, unless one insists', async () => {
  const here = await published()
  const dir = mkdtempSync(join(folder, 'full-'))
  writeFileSync(join(dir, 'mine.txt'), 'mine')
  expect(exportContent(here.db, dir)).toEqual({ ok: false, refusal: 'not-empty' })
  expect(exportContent(here.db, dir, { force: true })).toMatchObject({ ok: true })
  expect(readFileSync(join(dir, 'mine.txt'), 'utf8')).toBe('mine')
})

test('a new version leaves the one before as it was, for those who are on it', async () => {
  const here = await published()
  const first = current(here)
  const edited = contentWith(en, 'Café', 'Tea')
  expect(await publishContent(here.system, edited)).toMatchObject({
    outcome: 'published',
    published: ['courses/signals (version 2)'],
  })
  expect(current(here)).not.toBe(first)
  const headings = (versionId: string) =>
    here.db.select().from(lesson).where(eq(lesson.versionId, versionId)).all()[0]?.headings[0]?.text
  expect(headings(first)).toBe('Café and the noise')
  expect(headings(current(here))).toBe('Tea and the noise')
  expect(() => here.db.update(courseVersion).set({ number: 9 }).run()).toThrow()
})

test('where anything is wrong nothing is published', async () => {
  const here = world()
  const broken = contentWith(en, 'id="noise"', 'id="nosie"')
  const { outcome, findings } = await publishContent(here.system, broken)
  expect(outcome).toBe('refused')
  expect(findings).toMatchObject([{ file: en, rule: 'unknown-term', line: 11, column: 8 }])
  expect(events(here)).toBe(0)
  expect(versions(here)).toEqual([])
})

test('files that nobody touched do not take back what was published in the browser', async () => {
  const here = await published()
  const browser = await publishInBrowser(here, 'Tea')
  const { outcome, findings } = await publishContent(here.system, content())
  expect(outcome).toBe('unchanged')
  expect(findings).toMatchObject([{ rule: 'browser-ahead', severity: 'warning' }])
  expect(current(here)).toBe(browser)
})

test('files edited meanwhile are a conflict that names both, until somebody decides', async () => {
  const here = await published()
  const browser = await publishInBrowser(here, 'Tea')
  const edited = contentWith(en, 'Café', 'Milk')
  const { outcome, findings } = await publishContent(here.system, edited)
  expect(outcome).toBe('refused')
  expect(findings).toMatchObject([
    {
      rule: 'conflict',
      file: 'courses/signals/course.yml',
      params: { published: browser.slice(0, 12) },
    },
  ])
  expect(current(here)).toBe(browser)
  expect(await publishContent(here.system, edited, { takeFiles: true })).toMatchObject({
    outcome: 'published',
  })
  expect(current(here)).not.toBe(browser)
})

test('files that were exported from what the browser published go on from there', async () => {
  const here = await published()
  await publishInBrowser(here, 'Tea')
  const dir = join(folder, 'exported')
  exportContent(here.db, dir)
  writeFileSync(join(dir, en), readFileSync(join(dir, en), 'utf8').replace('Tea', 'Milk'))
  expect(readBasis(dir).courses).toEqual({ signals: current(here) })
  expect(await publishFolder(here.system, dir)).toMatchObject({
    outcome: 'published',
    published: ['courses/signals (version 3)'],
  })
})

test('an item id stays with its question when the question is gone', async () => {
  const here = await published()
  expect(here.db.select().from(itemRegistry).all()).toHaveLength(2)
  const assessment = 'courses/signals/assessments/signals-final.yml'
  const renamed = contentWith(
    assessment,
    /kind: boolean[\s\S]*?right: true/,
    `kind: numeric
    competency: skills.1
    prompt: { en: How many?, fr: Combien ? }
    value: 3
    tolerance: 0`,
  )
  const { outcome, findings } = await publishContent(here.system, renamed)
  expect(outcome).toBe('refused')
  expect(findings).toMatchObject([
    { rule: 'item-kind', params: { id: 'sig-true', was: 'boolean' } },
  ])
})

test('lessons are found by any beginning of their words, accents or not, in the current version', async () => {
  const here = await published()
  const titles = (text: string, locale: 'en' | 'fr' = 'en') =>
    searchLessons(here.system, text, locale).map(({ slug }) => slug)
  expect(titles('cafe')).toEqual(['first'])
  expect(titles('CAFÉ noi')).toEqual(['first'])
  expect(titles('cafe', 'fr')).toEqual(['first'])
  expect(titles('map').sort()).toEqual(['first', 'second'])
  expect(titles('unheard')).toEqual([])
  await publishContent(here.system, contentWith(en, 'Café', 'Tea'))
  expect(titles('cafe')).toEqual([])
  expect(titles('tea')).toEqual(['first'])
})

test('what is typed into the search is words, never an operator', async () => {
  const here = await published()
  for (const text of [
    '"',
    '*',
    'a OR b',
    'NEAR(a b)',
    'title:first',
    '-first',
    'first)',
    '^a',
    "l'x",
    '\u0001',
    '',
  ]) {
    expect(() => searchLessons(here.system, text, 'en')).not.toThrow()
  }
  expect(searchLessons(here.system, 'first OR unheard', 'en')).toEqual([])
  const [hit] = searchLessons(here.system, 'noise', 'en')
  expect(hit?.snippet.filter(({ found }) => found).map(({ text }) => text)).toContain('noise')
  expect(hit?.courseTitle).toBe('Signals')
})

test('a lesson is ready HTML with a place for the learner’s note', async () => {
  const here = await published()
  const [row] = here.db.select().from(lesson).where(eq(lesson.locale, 'en')).all()
  const parts = lessonParts(row?.html ?? '', (row?.blocks ?? []) as never)
  expect(parts.map(({ kind }) => kind)).toEqual(['html', 'reflect'])
  expect(parts[1]).toEqual({ kind: 'reflect', id: 'note-first', prompt: 'Why?' })
  const html = row?.html ?? ''
  expect(html).toMatch(
    /<img src="\/media\/file\/[0-9a-f]{64}\/map\.svg" alt="A map" width="20" height="10"/,
  )
  expect(html).toContain('href="/learn/signals/second"')
  expect(html).toMatch(/popovertarget="term-noise-1"[\s\S]*id="term-noise-1"[^>]*popover="auto"/)
  expect(html).not.toMatch(/ on[a-z]+=| style=|<script/i)
})

test('what was published meanwhile, or is not all there, is not switched to', async () => {
  const here = await published()
  const files = [...content().values()].flatMap((file) =>
    file.path.startsWith('courses/signals/') ? [sourceOf(file.path.slice(16), file.read())] : [],
  )
  const { ready } = await checkCourse(
    'signals',
    new Map(files.map((file) => [file.path, file])),
    knownFrom(here.system),
  )
  if (!ready) throw new Error('The course is not ready')
  const stale = { origin: 'browser', before: 'another' } as const
  expect(await publishCourse(here.system, ready, stale)).toEqual({ ok: false, refusal: 'changed' })
  const unstaged = { ...ready, versionId: 'never-staged' }
  const switching = { ready: unstaged, origin: 'browser', before: current(here) } as const
  expect(perform(here.system, switchCourse, switching)).toEqual({
    ok: false,
    refusal: 'not-staged',
  })
  expect(versions(here)).toHaveLength(1)
})

test('with many people a rule is prepared aside, and applies at once', async () => {
  const here = await published()
  const ids = Array.from({ length: 300 }, (_, number) => `learner-${number}`)
  here.db
    .insert(learner)
    .values(ids.map((id) => ({ id, createdAt: here.now })))
    .run()
  const edited = contentWith('requirements.yml', 'dueDays: 60', 'dueDays: 30')
  expect(await publishContent(here.system, edited)).toMatchObject({
    published: ['requirements.yml'],
  })
  const rules = here.db.select().from(requirementRule).orderBy(requirementRule.version).all()
  expect(rules.map(({ from, until, dueDays }) => [from, until, dueDays])).toEqual([
    ['2024-01-01', '2026-06-01', 60],
    ['2026-06-01', null, 30],
  ])
  expect(here.db.select().from(batch).all()).toMatchObject([{ kind: 'rules', state: 'published' }])
})

test('a rule that the folder no longer has is withdrawn', async () => {
  const here = await published()
  expect(await publishContent(here.system, content({ 'requirements.yml': '[]\n' }))).toMatchObject({
    outcome: 'published',
  })
  expect(here.db.select().from(requirementRule).all()).toMatchObject([{ until: '2026-06-01' }])
})

test('large files are kept in parts and read whole', async () => {
  const here = world()
  const large = Buffer.alloc(2_500_000, 'abc')
  large.write('%PDF-1.7\n')
  const listed = contentWith(
    'courses/signals/course.yml',
    'media:\n',
    'media:\n  - { file: media/book.pdf, kind: document, release: personnel, title: { en: Book, fr: Livre } }\n',
  )
  const book = sourceOf('courses/signals/media/book.pdf', large)
  const sources = new Map([...listed, [book.path, book]])
  expect(await publishContent(here.system, sources)).toMatchObject({ outcome: 'published' })
  const [first] = here.db.select().from(sourceBlob).where(eq(sourceBlob.hash, book.hash)).all()
  expect(first?.bytes.length).toBe(1024 * 1024)
  const dir = join(folder, 'large')
  exportContent(here.db, dir)
  expect(readFileSync(join(dir, book.path)).equals(large)).toBe(true)
})
