import { setImmediate as breathe } from 'node:timers/promises'
import { like, sql } from 'drizzle-orm'
import { isLocale } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { readSetting, writeSetting } from '#app/platform/settings.server.ts'
import { courseVersion } from '#db/schema/catalogue.ts'
import { contentFile } from '#db/schema/publication.ts'
import { blobBytes } from '../catalogue/blobs.server.ts'
import { checkCourse } from '../catalogue/check/check-course.server.ts'
import { lessonsMadeBy } from '../catalogue/check/make-lessons.server.ts'
import { versionFiles } from '../catalogue/draft/source.server.ts'
import { publishPage } from '../catalogue/publish/pages.server.ts'
import { stageLesson } from '../catalogue/publish/stage-lesson.server.ts'
import { sweepSearch } from '../catalogue/publish/switch-course.server.ts'
import { perform } from '../perform.server.ts'
import { checkPages } from './check/pages.server.ts'
import { publishedWorld } from './studio/published-world.server.ts'

const lastMadeBy = 'texts-made-by'

type Progress = (step: { course: string; done: number; of: number }) => void

/**
 * Makes the HTML of what is published anew where another release of this software made it, so that a
 * mended component reaches the lessons that use it. The texts, and so their versions, stay what they
 * were. A lesson that can no longer be made keeps what it has; the number of those is returned.
 */
export async function remakeTexts(ctx: ReadCtx, progress?: Progress): Promise<number> {
  const madeBy = await lessonsMadeBy()
  if (readSetting(ctx.db, lastMadeBy) === madeBy) return 0
  const versions = versionsInUse(ctx)
  let kept = 0
  for (const [done, { courseId, versionId }] of versions.entries()) {
    progress?.({ course: courseId, done, of: versions.length })
    kept += await remakeLessons(ctx, courseId, versionId)
  }
  await remakePages(ctx)
  writeSetting(ctx.db, lastMadeBy, madeBy)
  return kept
}

/** The versions that whoever begins is given, and those that somebody began and may open again. */
function versionsInUse({ db }: ReadCtx) {
  const { id, courseId } = courseVersion
  return db
    .select({ versionId: id, courseId })
    .from(courseVersion)
    .where(
      sql`${id} in (select current_version_id from course)
        or exists (select 1 from enrolment where enrolment.version_id = ${id})`,
    )
    .all()
}

async function remakeLessons(ctx: ReadCtx, courseId: string, versionId: string): Promise<number> {
  const sources = new Map(versionFiles(ctx, versionId).map((file) => [file.path, file]))
  const { data, lessons } = await checkCourse(courseId, sources, publishedWorld(ctx))
  const made = lessons.filter(({ facts, text }) => data && facts && text.made)
  for (const lesson of made) {
    const ordinal = data!.order.findIndex(({ kind, id }) => kind === 'lesson' && id === lesson.slug)
    perform(ctx, stageLesson, { versionId, ordinal, lesson })
    await breathe()
  }
  perform(ctx, sweepSearch, { courseId })
  return lessons.length - made.length
}

const pagePath = /^pages\/([^/]+)\/([^/]+)\.md$/

async function remakePages(ctx: ReadCtx): Promise<void> {
  const rows = ctx.db.select().from(contentFile).where(like(contentFile.path, 'pages/%')).all()
  const files = rows.flatMap(({ path, hash }) => {
    const [, slug = '', locale] = pagePath.exec(path) ?? []
    const read = () => blobBytes(ctx.db, hash)
    return isLocale(locale) ? [{ slug, locale, file: { path, hash, size: 0, read } }] : []
  })
  const { pages } = await checkPages({ pages: files })
  for (const { file, ...page } of pages) perform(ctx, publishPage, page)
}
