import { expect, test } from 'vitest'
import { perform } from '#app/features/perform.server.ts'
import { aCourse } from '#test/factories/assessment.ts'
import { sourceFiles } from '#test/factories/sources.ts'
import { type World, world } from '#test/support/world.ts'
import { saveDraft } from './save-draft.server.ts'
import { sourceAt } from './source.server.ts'
import { translationsBehind } from './translations.server.ts'

const [en, fr] = ['lessons/first/en.mdx', 'lessons/first/fr.mdx']

function publish(here: World, number: number, english: string, french: string) {
  const { versionId } = aCourse(here, { number })
  sourceFiles(here, versionId, { [en]: english, [fr]: french, 'course.yml': `v${number}` })
}

const behind = (here: World) => translationsBehind(here.system, 'data')

function write(here: World, path: string, text: string) {
  const { basis } = sourceAt(here.system, 'data', path)!
  perform(here.as('asha'), saveDraft, { courseId: 'data', path, text, basis })
}

test('languages that were published together are level, whatever else changed since', () => {
  const here = world()
  publish(here, 1, 'One', 'Un')
  publish(here, 2, 'One', 'Un')
  expect(behind(here)).toEqual([])
})

test('a language changed alone leaves the other behind, until that one is published too', () => {
  const here = world()
  publish(here, 1, 'One', 'Un')
  publish(here, 2, 'Two', 'Un')
  publish(here, 3, 'Two', 'Un')
  expect(behind(here)).toEqual([{ lesson: 'first', changed: 'en', behind: 'fr', since: '2' }])
  publish(here, 4, 'Two', 'Deux')
  expect(behind(here)).toEqual([])
})

test('drafts count as what comes next: they leave behind and they catch up', () => {
  const here = world()
  publish(here, 1, 'One', 'Un')
  write(here, fr, 'Une fois')
  expect(behind(here)).toEqual([{ lesson: 'first', changed: 'fr', behind: 'en', since: 'draft' }])
  write(here, en, 'Once')
  expect(behind(here)).toEqual([])
})
