import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { writeSetting } from '#app/platform/settings.server.ts'
import { course, lesson, publicPage } from '#db/schema/catalogue.ts'
import { content } from '#test/factories/content.ts'
import { aLearner, made } from '#test/factories/organisation.ts'
import { mapCourse, publishedFrom } from '#test/factories/written-course.ts'
import { type World, world } from '#test/support/world.ts'
import { closeCompiler } from '../catalogue/check/make-lessons.server.ts'
import { searchLessons } from '../catalogue/search.server.ts'
import { startEnrolment } from '../enrolment/start-enrolment.server.ts'
import { perform } from '../perform.server.ts'
import { publishContent } from './publish-content.server.ts'
import { remakeTexts } from './remake-texts.server.ts'

const slowMs = 120_000
afterAll(closeCompiler)

const anotherRelease = ({ db }: World) => writeSetting(db, 'texts-made-by', 'another release')
const htmlOf = ({ db }: World, versionId: string) =>
  db
    .select({ html: lesson.html })
    .from(lesson)
    .where(eq(lesson.versionId, versionId))
    .all()
    .map(({ html }) => html)
const spoil = ({ db }: World) => {
  db.update(lesson).set({ html: 'as another release made it' }).run()
  db.update(publicPage).set({ html: 'as another release made it' }).run()
}

test(
  'after a change of the software each version that somebody is on is made anew, and stays the version it was',
  async () => {
    const here = world()
    const first = await publishedFrom(here.system, mapCourse)
    const reader = aLearner(here).id
    made(perform(here.as(reader), startEnrolment, { courseId: 'maps' }))
    const path = 'lessons/scale/en.mdx'
    const next = { ...mapCourse, [path]: `${mapCourse[path]}\nOne more line.\n` }
    const second = await publishedFrom(here.system, next)
    const before = [htmlOf(here, first.versionId), htmlOf(here, second.versionId)]
    spoil(here)
    anotherRelease(here)
    expect(await remakeTexts(here.system)).toBe(0)
    expect([htmlOf(here, first.versionId), htmlOf(here, second.versionId)]).toEqual(before)
    const [{ currentVersionId } = { currentVersionId: '' }] = here.db.select().from(course).all()
    expect(currentVersionId).toBe(second.versionId)
    expect(searchLessons(here.system, 'centimetres', 'en')).toHaveLength(1)
  },
  slowMs,
)

test(
  'a start without a change of the software makes nothing anew',
  async () => {
    const here = world()
    const { versionId } = await publishedFrom(here.system, mapCourse)
    await remakeTexts(here.system)
    spoil(here)
    await remakeTexts(here.system)
    expect(new Set(htmlOf(here, versionId))).toEqual(new Set(['as another release made it']))
  },
  slowMs,
)

test(
  'the privacy notice and its like are made anew too',
  async () => {
    const here = world()
    const page = (title: string) => `---\ntitle: ${title}\n---\n\nAsk **us**.\n`
    const help = { 'pages/help/en.md': page('Help'), 'pages/help/fr.md': page('Aide') }
    await publishContent(here.system, content(help))
    const pages = () => here.db.select().from(publicPage).all()
    const before = pages()
    expect(before.map(({ title }) => title)).toEqual(['Help', 'Aide'])
    spoil(here)
    anotherRelease(here)
    await remakeTexts(here.system)
    expect(pages()).toEqual(before)
  },
  slowMs,
)

test(
  'a lesson that can no longer be made keeps what was made of it, and is counted',
  async () => {
    const here = world()
    const { versionId } = await publishedFrom(here.system, mapCourse)
    const before = htmlOf(here, versionId)
    here.db.$client.exec(
      "update source_blob set bytes = cast('no front matter' as blob) where hash in (select hash from source_file where path like '%scale/fr.mdx')",
    )
    anotherRelease(here)
    expect(await remakeTexts(here.system)).toBe(1)
    expect(htmlOf(here, versionId)).toEqual(before)
  },
  slowMs,
)
