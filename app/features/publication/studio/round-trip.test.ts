import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { draftsOf } from '#app/features/catalogue/draft/drafts.server.ts'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { publishedText, sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { currentVersion } from '#app/features/catalogue/draft/versions.server.ts'
import { versionIdOf } from '#app/features/catalogue/sources.ts'
import { perform } from '#app/features/perform.server.ts'
import { readBasis } from '#app/features/publication/basis.server.ts'
import { exportContent } from '#app/features/publication/export-content.server.ts'
import { publishContent } from '#app/features/publication/publish-content.server.ts'
import { readFolder } from '#app/features/publication/read-folder.server.ts'
import { mapCourse, theMapCourse } from '#test/factories/written-course.ts'
import { type World, world } from '#test/support/world.ts'
import '#test/support/compiler.ts'
import { fingerprintOf } from './changes.server.ts'
import { publishDrafts } from './publish-drafts.server.ts'

const english = 'lessons/scale/en.mdx'
const courseId = 'maps'
const reworded = mapCourse[english]!.replace('Two centimetres', 'Two « centimètres »')

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function aFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-content-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, 'courses', courseId, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return folder
}

const publishFolder = ({ system }: World, folder: string) =>
  publishContent(system, readFolder(folder).sources, { basis: readBasis(folder) })

/** The course on maps, published from files, then reworded and published in the browser. */
async function publishedInBrowser() {
  const here = world()
  const files = await theMapCourse(here)
  const asha = here.as('asha')
  const { basis } = sourceAt(asha, courseId, english)!
  perform(asha, saveDraft, { courseId, path: english, text: reworded, basis })
  const seen = fingerprintOf(asha, courseId, files.versionId)
  await publishDrafts(asha, { courseId, seen, change: 'editorial' })
  return { here, versionId: currentVersion(here.system, courseId)!.id }
}

test('what was published in the browser is exported as files that publish to the same version', async () => {
  const { here, versionId } = await publishedInBrowser()
  const folder = aFolder()
  expect(exportContent(here.db, folder)).toMatchObject({ ok: true, value: { files: 4 } })
  const { sources } = readFolder(join(folder, 'courses', courseId))
  expect(versionIdOf(sources.values())).toBe(versionId)
  expect(await publishFolder(here, folder)).toMatchObject({ outcome: 'unchanged', findings: [] })
})

test('files that somebody edited meanwhile do not overwrite what was published in the browser', async () => {
  const { here, versionId } = await publishedInBrowser()
  const edited = { ...mapCourse, [english]: mapCourse[english]!.replace('Two', 'Twenty') }
  const answer = await publishFolder(here, aFolder(edited))
  expect(answer).toMatchObject({
    outcome: 'refused',
    findings: [{ file: 'courses/maps/course.yml', severity: 'error', rule: 'conflict' }],
  })
  expect(currentVersion(here.system, courseId)!.id).toBe(versionId)
})

test('files that nobody touched say that the browser is ahead, and take nothing back', async () => {
  const { here, versionId } = await publishedInBrowser()
  const answer = await publishFolder(here, aFolder(mapCourse))
  expect(answer.findings).toMatchObject([{ severity: 'warning', rule: 'browser-ahead' }])
  expect(currentVersion(here.system, courseId)!.id).toBe(versionId)
})

test('files edited after an export are published, and a draft begun before is kept and told apart', async () => {
  const { here } = await publishedInBrowser()
  const folder = aFolder()
  exportContent(here.db, folder)
  const asha = here.as('asha')
  const mine = `${reworded}\nMine.\n`
  const { basis } = sourceAt(asha, courseId, english)!
  perform(asha, saveDraft, { courseId, path: english, text: mine, basis })
  writeFileSync(join(folder, 'courses', courseId, english), `${reworded}\nFrom files.\n`)
  expect(await publishFolder(here, folder)).toMatchObject({ outcome: 'published' })
  const { id } = currentVersion(here.system, courseId)!
  expect(publishedText(asha, id, english)).toContain('From files.')
  expect(draftsOf(asha, courseId)).toMatchObject([{ text: mine }])
})
