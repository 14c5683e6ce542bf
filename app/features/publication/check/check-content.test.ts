import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCompiler } from '#app/features/catalogue/check/make-lessons.server.ts'
import type { Sources } from '#app/features/catalogue/sources.ts'
import { content, contentWith, smallContent } from '#test/factories/content.ts'
import { nothingKnown } from '../known.server.ts'
import { checkContent } from './check-content.server.ts'

const startMs = 120_000
beforeAll(async () => {
  await said(content())
}, startMs)
afterAll(closeCompiler)

async function said(sources: Sources, known = nothingKnown): Promise<string[]> {
  const { findings } = await checkContent(sources, known)
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
}

const course = 'courses/signals/course.yml'
const en = 'courses/signals/lessons/first/en.mdx'
const fr = 'courses/signals/lessons/first/fr.mdx'
const assessment = 'courses/signals/assessments/signals-final.yml'
const certification = 'certifications/signals.yml'
const rules = 'requirements.yml'

test('the small folder has nothing wrong with it', async () => {
  expect(await said(content())).toEqual([])
})

test('a missing translation is said where the text is missing', async () => {
  expect(await said(contentWith(course, ', fr: Tous.', ''))).toEqual([
    `${course}:4:11 missing-translation`,
  ])
  expect(await said(content({ [fr]: null }))).toContain(`${fr}:1:1 missing-translation`)
})

test('what a course names must exist', async () => {
  expect(await said(contentWith(course, 'skills.1', 'skills.9'))).toEqual([
    `${course}:9:19 unknown-competency`,
  ])
  expect(await said(contentWith(course, 'level: 3\n', 'level: 3\nroles: [poet]\n'))).toEqual([
    `${course}:6:9 unknown-role`,
  ])
  expect(await said(contentWith(course, 'lesson: second', 'lesson: third'))).toEqual([
    `${course}:12:13 missing-file`,
    'courses/signals/lessons/second/en.mdx:1:1 not-in-order',
  ])
})

test('no course takes the address of a page', async () => {
  expect(await said(contentWith(course, 'id: signals\n', 'id: catalogue\n'))).toContain(
    `${course}:1:5 reserved-id`,
  )
})

test('ids are the same in both languages, and each names one thing', async () => {
  expect(await said(contentWith(en, 'note-first', 'note-other'))).toEqual([
    `${en}:20:1 ids-differ`,
    `${fr}:20:1 ids-differ`,
  ])
  const second = 'courses/signals/lessons/second/en.mdx'
  expect(await said(contentWith(second, 'note-second', 'note-first'))).toContain(
    `${second}:20:1 duplicate-id`,
  )
})

test('links and anchors lead somewhere', async () => {
  expect(await said(contentWith(en, './second', './third'))).toEqual([`${en}:11:47 broken-link`])
  expect(await said(contentWith(en, './second', './second#nowhere'))).toEqual([
    `${en}:11:47 broken-anchor`,
  ])
  expect(await said(contentWith(en, './second', './second#more'))).toEqual([])
  expect(await said(contentWith(en, './second', '../other/lesson'))).toEqual([
    `${en}:11:47 broken-link`,
  ])
})

test('pictures and words are there, used, and of their kind', async () => {
  expect(await said(contentWith(en, 'media/map.svg', 'media/mup.svg'))).toEqual([
    `${en}:13:1 missing-media`,
  ])
  expect(await said(contentWith(en, 'media/map.svg', 'media/card.txt'))).toEqual([
    `${en}:13:1 media-kind`,
  ])
  expect(await said(contentWith(en, 'id="noise"', 'id="nosie"'))).toEqual([
    `${en}:11:8 unknown-term`,
  ])
  expect(await said(contentWith(en, 'alt="A map"', 'alt=""'))).toEqual([`${en}:13:29 missing-prop`])
  const spare = content({ 'courses/signals/media/spare.txt': 'Spare' })
  expect(await said(spare)).toEqual(['courses/signals/media/spare.txt:1:1 unused-media'])
  const word = smallContent[course]?.match(/ {2}- \{ id: noise.*\n/)?.[0] ?? ''
  expect(await said(contentWith(course, word, word + word.replaceAll('noise', 'hiss')))).toEqual([
    `${course}:16:11 unused-term`,
  ])
})

test('questions can be answered, and only in one way', async () => {
  expect(await said(contentWith(en, 'right feedback', 'feedback'))).toEqual([
    `${en}:15:1 no-right-answer`,
  ])
  expect(await said(contentWith(assessment, ', right: true }', ' }'))).toEqual([
    `${assessment}:20:7 no-right-answer`,
  ])
  expect(
    await said(contentWith(assessment, 'That, fr: Cela }', 'That, fr: Cela }, right: true')),
  ).toEqual([`${assessment}:20:7 right-answers`])
  expect(await said(contentWith(assessment, 'That', 'This'))).toEqual([
    `${assessment}:21:30 same-text`,
  ])
  expect(await said(contentWith(assessment, 'draw: 2', 'draw: 3'))).toEqual([
    `${assessment}:4:7 draw-too-large`,
  ])
  expect(await said(contentWith(assessment, 'pass: 0.5', 'pass: 70'))).toEqual([
    `${assessment}:5:7 too-large`,
  ])
  expect(await said(contentWith(assessment, 'skills.2', 'skills.3'))).toEqual([
    `${assessment}:17:17 unknown-competency`,
  ])
  expect(await said(contentWith(assessment, /kind: boolean[\s\S]*?right: true/, numeric))).toEqual([
    `${assessment}:10:5 missing`,
  ])
})

const numeric = `kind: numeric
    competency: skills.1
    prompt: { en: How many?, fr: Combien ? }
    tolerance: 1`

test('an item id is never used for something else', async () => {
  expect(await said(contentWith(assessment, 'id: sig-choice', 'id: sig-true'))).toContain(
    `${assessment}:15:9 duplicate-id`,
  )
  const before = { 'sig-true': { assessmentId: 'signals-final', kind: 'numeric' } }
  const elsewhere = { 'sig-true': { assessmentId: 'other-final', kind: 'boolean' } }
  const using = (use: Record<string, { assessmentId: string; kind: string }>) => ({
    ...nothingKnown,
    itemUse: (id: string) => use[id] ?? null,
  })
  expect(await said(content(), using(before))).toEqual([`${assessment}:11:11 item-kind`])
  expect(await said(content(), using(elsewhere))).toEqual([`${assessment}:10:9 item-reused`])
})

test('a certification can be earned, and lasts', async () => {
  expect(await said(contentWith(certification, 'course: signals', 'course: sygnals'))).toEqual([
    `${certification}:4:32 unknown-course`,
  ])
  expect(
    await said(contentWith(certification, 'assessment: signals', 'assessment: sygnals')),
  ).toEqual([`${certification}:4:66 unknown-assessment`])
  expect(await said(contentWith(certification, 'graceDays: 30', 'graceDays: 900'))).toEqual([
    `${certification}:6:11 impossible-grace`,
  ])
  const other = smallContent[certification]?.replace('id: signals', 'id: other') ?? ''
  const circle = content({
    [certification]:
      smallContent[certification]?.replace('{ course: signals }', '{ credential: other }') ?? '',
    'certifications/other.yml': other.replace('{ course: signals }', '{ credential: signals }'),
  })
  expect(await said(circle)).toEqual([
    'certifications/other.yml:4:36 circular',
    `${certification}:4:36 circular`,
  ])
})

test('a rule can apply to somebody on some day', async () => {
  const who = (conditions: string) => contentWith(rules, '{ bands: [supervisory] }', conditions)
  expect(await said(who('{ grades: { from: OR-9, to: OR-1 } }'))).toEqual([
    `${rules}:4:26 unknown-grade`,
  ])
  expect(await said(who('{ grades: { from: OR-5, to: OR-1 } }'))).toEqual([
    `${rules}:4:18 grade-range`,
  ])
  expect(await said(who('{ grades: { from: OR-5, to: OF-1 } }'))).toEqual([
    `${rules}:4:18 grade-range`,
  ])
  for (const nobody of [
    '{ bands: [foundation], grades: { from: OR-5, to: OR-5 } }',
    '{ categories: [civilian], grades: { from: OR-1, to: OR-5 } }',
    '{ categories: [military], bands: [none] }',
  ]) {
    expect(await said(who(nobody))).toEqual([`${rules}:4:8 matches-nobody`])
  }
  expect(await said(who('{ unit: HQ }'))).toEqual([`${rules}:4:16 unknown-unit`])
  expect(await said(contentWith(rules, 'dueDays', 'until: 2023-01-01\n  dueDays'))).toEqual([
    `${rules}:6:10 no-days`,
  ])
  expect(await said(contentWith(rules, '2024-01-01', '2024-02-30'))).toEqual([
    `${rules}:5:9 day-format`,
  ])
})

test('what has no place in the folder is said, not left out', async () => {
  expect(await said(content({ 'courses/signals/notes.doc': 'x', 'todo.txt': 'x' }))).toEqual([
    'courses/signals/notes.doc:1:1 unexpected-file',
    'todo.txt:1:1 unexpected-file',
  ])
  expect(await said(content({ 'courses/signals/media/My Map.svg': '<svg/>' }))).toEqual([
    'courses/signals/media/My Map.svg:1:1 file-name',
  ])
})
