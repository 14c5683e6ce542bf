import { expect, test } from 'vitest'
import { draftsOf } from '#app/features/catalogue/draft/drafts.server.ts'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { publishedText, sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { currentVersion, versionsOf } from '#app/features/catalogue/draft/versions.server.ts'
import { perform } from '#app/features/perform.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { event } from '#db/schema/records.ts'
import { mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { world } from '#test/support/world.ts'
import '#test/support/compiler.ts'
import { fingerprintOf } from './changes.server.ts'
import { draftFindings } from './check-drafts.server.ts'
import { publishDrafts } from './publish-drafts.server.ts'

const english = 'lessons/scale/en.mdx'
const courseId = 'maps'

async function aStudio() {
  const here = world()
  const { versionId } = await theMapCourse(here)
  return { here, versionId, asha: here.as('asha') }
}

function write(ctx: ReadCtx, path: string, text: string) {
  const { basis } = sourceAt(ctx, courseId, path)!
  return perform(ctx, saveDraft, { courseId, path, text, basis })
}

const reworded = mapCourse[english]!.replace('Two centimetres are one.', 'Two are one.')

function publish(ctx: ReadCtx, change: 'material' | 'editorial' = 'material') {
  const versionId = currentVersion(ctx, courseId)!.id
  return publishDrafts(ctx, { courseId, seen: fingerprintOf(ctx, courseId, versionId), change })
}

test('publishing makes a new version of what was written, and the drafts are no more', async () => {
  const { here, versionId, asha } = await aStudio()
  write(asha, english, reworded)
  expect(await publish(asha)).toEqual({ ok: true, value: 'published' })
  const [newest, first] = versionsOf(asha, courseId)
  expect(newest).toMatchObject({ number: 2, origin: 'browser', publishedBy: 'asha' })
  expect(first).toMatchObject({ id: versionId, number: 1, origin: 'files' })
  expect(publishedText(asha, newest!.id, english)).toBe(reworded)
  expect(publishedText(asha, versionId, english)).toBe(mapCourse[english])
  expect(draftsOf(asha, courseId)).toEqual([])
  expect(here.db.select().from(event).all().at(-1)).toMatchObject({
    type: 'course.published',
    actorId: 'asha',
    subjectId: courseId,
    data: { number: 2, change: 'material', origin: 'browser' },
  })
})

test('the kind of change is written into the description, so that files would say the same', async () => {
  const { asha } = await aStudio()
  write(asha, english, reworded)
  await publish(asha, 'editorial')
  const version = currentVersion(asha, courseId)!
  expect(version.change).toBe('editorial')
  expect(publishedText(asha, version.id, 'course.yml')).toContain('\nchange: editorial\n')
  expect(draftsOf(asha, courseId)).toEqual([])
})

test('an error stands in the way, is told with its place, and nothing is published', async () => {
  const { asha, versionId } = await aStudio()
  write(asha, english, `${reworded}\n<Unknown />\n`)
  expect(await draftFindings(asha, courseId)).toMatchObject([
    {
      file: `courses/maps/${english}`,
      line: reworded.split('\n').length + 1,
      column: 1,
      severity: 'error',
      rule: 'unknown-component',
    },
  ])
  expect(await publish(asha)).toEqual({ ok: false, refusal: 'findings' })
  expect(currentVersion(asha, courseId)!.id).toBe(versionId)
  expect(draftsOf(asha, courseId)).toHaveLength(1)
})

test('what is published is what was looked at', async () => {
  const { here, asha, versionId } = await aStudio()
  write(asha, english, reworded)
  const seen = fingerprintOf(asha, courseId, versionId)
  write(here.as('noor'), english, `${reworded}\nMore.\n`)
  const wanted = { courseId, seen, change: 'material' as const }
  expect(await publishDrafts(asha, wanted)).toEqual({ ok: false, refusal: 'changed' })
  expect(currentVersion(asha, courseId)!.id).toBe(versionId)
})

test('pressing twice publishes once, and without drafts there is nothing to publish', async () => {
  const { asha } = await aStudio()
  write(asha, english, reworded)
  const both = await Promise.all([publish(asha), publish(asha)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(versionsOf(asha, courseId)).toHaveLength(2)
  expect(await publish(asha)).toEqual({ ok: true, value: 'unchanged' })
  expect(versionsOf(asha, courseId)).toHaveLength(2)
})

test('what is written while it is being published is not lost', async () => {
  const { asha } = await aStudio()
  write(asha, english, reworded)
  const underWay = publish(asha)
  write(asha, english, `${reworded}\nOne more thing.\n`)
  expect(await underWay).toMatchObject({ ok: true })
  expect(draftsOf(asha, courseId)).toMatchObject([{ text: `${reworded}\nOne more thing.\n` }])
})

test('a new lesson is part of the course once its description names it', async () => {
  const { asha } = await aStudio()
  write(asha, 'lessons/symbols/en.mdx', mapCourse[english]!.replaceAll('my-maps', 'my-symbols'))
  const rules = async () => (await draftFindings(asha, courseId))?.map(({ rule }) => rule)
  expect(await rules()).toEqual(expect.arrayContaining(['not-in-order', 'missing-translation']))
  write(
    asha,
    'lessons/symbols/fr.mdx',
    mapCourse['lessons/scale/fr.mdx']!.replaceAll('my-maps', 'my-symbols'),
  )
  const order = '  - lesson: scale\n'
  write(
    asha,
    'course.yml',
    mapCourse['course.yml']!.replace(order, `${order}  - lesson: symbols\n`),
  )
  expect(await rules()).toEqual([])
  expect(await publish(asha)).toMatchObject({ ok: true })
})
