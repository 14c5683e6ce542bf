import { describe, expect, test } from 'vitest'
import { perform } from '#app/features/perform.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { draft } from '#db/schema/catalogue.ts'
import { event } from '#db/schema/records.ts'
import { aCourse } from '#test/factories/assessment.ts'
import { sourceFiles } from '#test/factories/sources.ts'
import { world } from '#test/support/world.ts'
import { discardDraft, saveDraft } from './save-draft.server.ts'
import { sourceAt } from './source.server.ts'

const path = 'lessons/first/en.mdx'
const file = { courseId: 'data', path }

function aPublishedFile() {
  const here = world()
  const { versionId } = aCourse(here)
  sourceFiles(here, versionId, { [path]: 'Published.\n' })
  return { here, asha: here.as('asha'), noor: here.as('noor') }
}

const shownTo = (ctx: ReadCtx) => sourceAt(ctx, 'data', path)!
const save = (ctx: ReadCtx, text: string, basis = shownTo(ctx).basis) =>
  perform(ctx, saveDraft, { ...file, text, basis })

test('what is written is kept as it was typed, and published stays what it was', () => {
  const { here, asha } = aPublishedFile()
  expect(save(asha, 'Half a <Callout')).toMatchObject({ ok: true, value: { state: 'draft' } })
  const source = shownTo(asha)
  expect([source.text, source.published]).toEqual(['Half a <Callout', 'Published.\n'])
  expect(here.db.select().from(event).all()).toMatchObject([
    { type: 'draft.saved', actorId: 'asha', subjectId: 'data', data: { path, revision: 1 } },
  ])
})

describe('of two who write the same file', () => {
  test('the second is told, and the first one’s text is not overwritten', () => {
    const { asha, noor } = aPublishedFile()
    const { basis } = shownTo(noor)
    save(asha, 'By Asha\n')
    expect(save(noor, 'By Noor\n', basis)).toEqual({ ok: false, refusal: 'changed' })
    expect(shownTo(noor).text).toBe('By Asha\n')
    expect(save(noor, 'By both\n')).toMatchObject({ ok: true })
  })

  test('neither overwrites what the other published meanwhile', () => {
    const { here, asha } = aPublishedFile()
    const { basis } = shownTo(asha)
    sourceFiles(here, aCourse(here, { number: 2 }).versionId, { [path]: 'Published anew.\n' })
    expect(save(asha, 'On the old text\n', basis)).toEqual({ ok: false, refusal: 'changed' })
  })

  test('a draft given up and begun anew is not the one that was shown', () => {
    const { asha, noor } = aPublishedFile()
    save(asha, 'One\n')
    const { basis } = shownTo(noor)
    perform(asha, discardDraft, { ...file, shown: shownTo(asha).basis.shown })
    save(asha, 'Another\n')
    expect(save(noor, 'By Noor\n', basis)).toEqual({ ok: false, refusal: 'changed' })
    expect(perform(noor, discardDraft, { ...file, shown: basis.shown })).toEqual({
      ok: false,
      refusal: 'changed',
    })
  })
})

test('pressing twice keeps one draft, saved once', () => {
  const { here, asha } = aPublishedFile()
  const { basis } = shownTo(asha)
  save(asha, 'New\n', basis)
  expect(save(asha, 'New\n', basis)).toMatchObject({ ok: true })
  expect(here.db.select().from(draft).all()).toMatchObject([{ text: 'New\n', revision: 1 }])
})

test('writing the published text again leaves no draft behind', () => {
  const { here, asha } = aPublishedFile()
  save(asha, 'New\n')
  expect(save(asha, 'Published.\n')).toMatchObject({ value: { state: 'as-published' } })
  expect(here.db.select().from(draft).all()).toEqual([])
})

test('a draft that another version overtook stands on the new one once its writer saw it', () => {
  const { here, asha } = aPublishedFile()
  save(asha, 'Mine\n')
  const { versionId } = aCourse(here, { number: 2 })
  sourceFiles(here, versionId, { [path]: 'Published anew.\n' })
  expect(save(asha, 'Mine\n')).toMatchObject({ ok: true })
  expect(shownTo(asha).draft).toMatchObject({ baseVersionId: versionId, text: 'Mine\n' })
})

test('a draft given up is gone, and the published text is what the next writer finds', () => {
  const { here, asha } = aPublishedFile()
  save(asha, 'New\n')
  const discard = { ...file, shown: shownTo(asha).basis.shown }
  expect(perform(asha, discardDraft, discard)).toMatchObject({ ok: true })
  expect(shownTo(asha)).toMatchObject({ draft: null, text: 'Published.\n' })
  expect(perform(asha, discardDraft, discard)).toEqual({ ok: false, refusal: 'not-found' })
  expect(here.db.select().from(event).all().at(-1)).toMatchObject({ type: 'draft.discarded' })
})

test('a file that nobody writes by hand, an unknown course and a huge text leave no trace', () => {
  const { here, asha } = aPublishedFile()
  const basis = { shown: '', published: '' }
  const saving = { ...file, text: 'x', basis }
  for (const wrong of [
    'media/a.svg',
    '../course.yml',
    'lessons/First/en.mdx',
    'lessons/a/xx.mdx',
  ]) {
    expect(perform(asha, saveDraft, { ...saving, path: wrong })).toMatchObject({ ok: false })
  }
  expect(perform(asha, saveDraft, { ...saving, courseId: 'none' })).toMatchObject({
    refusal: 'not-found',
  })
  expect(save(asha, 'é'.repeat(33 * 1024))).toEqual({ ok: false, refusal: 'too-large' })
  expect(here.db.select().from(draft).all()).toEqual([])
  expect(here.db.select().from(event).all()).toEqual([])
})
