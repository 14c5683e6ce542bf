import { afterEach, expect, test, vi } from 'vitest'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { world } from '#test/support/world.ts'
import '#test/support/compiler.ts'
import { type Checked, checkedDrafts, draftFindings, soon } from './check-drafts.server.ts'
import { previewOf } from './preview.server.ts'

afterEach(() => vi.useRealTimers())

const [english, french] = ['lessons/scale/en.mdx', 'lessons/scale/fr.mdx']

async function aStudio() {
  const here = world()
  await theMapCourse(here)
  const asha = here.as('asha')
  const write = (path: string, text: string) => {
    const { basis } = sourceAt(asha, 'maps', path)!
    perform(asha, saveDraft, { courseId: 'maps', path, text, basis })
  }
  return { asha, write }
}

test('what is published was checked when it was: without drafts nothing is looked at again', async () => {
  const { asha } = await aStudio()
  expect(await draftFindings(asha, 'maps')).toEqual([])
})

test('a course that is asked about twice at once is checked once, and anew when it changed', async () => {
  const { asha, write } = await aStudio()
  const [one, other] = [checkedDrafts(asha, 'maps'), checkedDrafts(asha, 'maps')]
  expect(other).toBe(one)
  write(english, mapCourse[english]!.replace('Two', 'Three'))
  expect(checkedDrafts(asha, 'maps')).not.toBe(one)
  expect((await one).versionId).not.toBe((await checkedDrafts(asha, 'maps')).versionId)
})

test('a page waits for a check only so long', async () => {
  vi.useFakeTimers()
  const never = new Promise<Checked>(() => undefined)
  const answer = soon(never)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toBeNull()
})

test('what is wrong elsewhere does not stand in the way of a preview', async () => {
  const { asha, write } = await aStudio()
  write(french, 'nothing but this')
  const page = await previewOf(asha, 'maps', { path: english, beside: true })
  expect(page?.lessons.map(({ parts }) => parts !== null)).toEqual([true, false])
  expect(page?.lessons[1]?.findings).toMatchObject([{ rule: 'front-matter' }])
})
