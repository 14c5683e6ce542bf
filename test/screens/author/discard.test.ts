import { expect, test } from 'vitest'
import { draftAt } from '#app/features/catalogue/draft/drafts.server.ts'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { anAuthor, theMapCourse } from '#test/factories/written-course.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'
import '#test/support/compiler.ts'

const path = 'lessons/scale/en.mdx'
const address = `/author/maps/discard?path=${encodeURIComponent(path)}`

async function aDraft() {
  const here = world()
  await theMapCourse(here)
  const asha = anAuthor(here)
  const write = (text: string) => {
    const { basis } = sourceAt(here.as(asha), 'maps', path)!
    perform(here.as(asha), saveDraft, { courseId: 'maps', path, text, basis })
    return sourceAt(here.as(asha), 'maps', path)!.basis.shown
  }
  return { here, asha, write, kept: () => draftAt(here.system, 'maps', path)?.text }
}

test('a draft is given up only after a question that names it', async () => {
  const { here, asha, write, kept } = await aDraft()
  const shown = write('New\n')
  const html = await (await visit(here, address, { as: asha })).text()
  expect(html).toContain('The draft of “The scale (English)” is lost for good.')
  expect(kept()).toBe('New\n')
  const answer = await visit(here, address, { as: asha, form: { shown } })
  expect(answer.headers.get('location')).toBe('/author/maps?done=discarded')
  expect(kept()).toBeUndefined()
})

test('a draft that was saved again since it was shown is not given up', async () => {
  const { here, asha, write, kept } = await aDraft()
  const shown = write('New\n')
  write('Newer\n')
  const answer = await visit(here, address, { as: asha, form: { shown } })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('The draft was saved again since you saw it.')
  expect(kept()).toBe('Newer\n')
})

test('without a draft there is nothing to give up, and only authors are asked', async () => {
  const { here, asha, write } = await aDraft()
  expect((await visit(here, address, { as: asha })).status).toBe(404)
  expect((await visit(here, address, { as: asha, form: { shown: '' } })).status).toBe(404)
  write('New\n')
  const reviewer = anAuthor(here, 'reviewer')
  expect((await visit(here, address, { as: reviewer })).status).toBe(403)
})
