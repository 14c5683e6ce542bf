import { and, eq, sql } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { type Locale, locales } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { lesson, media } from '#db/schema/catalogue.ts'
import { captionsIn } from '../../catalogue/media/captions.ts'
import { mediaUrl } from '../../catalogue/media/media-url.ts'
import { libraryEntry } from './listing.server.ts'
import type { LibraryEntry } from './listing.ts'
import { isReleased } from './release.server.ts'

const captionsOf = statement((db) =>
  db
    .select({ path: media.path, hash: media.hash })
    .from(media)
    .where(and(eq(media.versionId, sql.placeholder('versionId')), eq(media.kind, 'captions')))
    .prepare(),
)

const lessonsShowing = statement((db) =>
  db
    .select({ slug: lesson.slug, title: lesson.title })
    .from(lesson)
    .where(
      and(
        eq(lesson.versionId, sql.placeholder('versionId')),
        eq(lesson.locale, sql.placeholder('locale')),
        sql`instr(${lesson.html}, ${sql.placeholder('hash')}) > 0`,
      ),
    )
    .orderBy(lesson.ordinal)
    .prepare(),
)

export type Captions = { language: Locale; url: string }

/** An entry with its captions and the lessons that show it, where its words stand. */
export type EntryPage = {
  entry: LibraryEntry
  captions: Captions[]
  lessons: { slug: string; title: string }[]
}

export function entryPage(
  ctx: ReadCtx,
  learnerId: string,
  id: string,
): Outcome<EntryPage, 'not-found' | 'not-released'> {
  const found = libraryEntry(ctx, id)
  if (!found) return refuse('not-found')
  const { release, ...entry } = found
  if (!isReleased(ctx, learnerId, { listed: true, release })) return refuse('not-released')
  const { versionId, path, hash } = entry
  const files = captionsOf(ctx.db).all({ versionId })
  return done({
    entry,
    captions: captionsFor(path, files),
    lessons: lessonsShowing(ctx.db).all({ versionId, locale: ctx.locale, hash }),
  })
}

/** `intro.mp4` has its captions beside it, as `intro.en.vtt`. */
function captionsFor(path: string, files: { path: string; hash: string }[]): Captions[] {
  const stem = path.replace(/\.[a-z0-9]+$/, '')
  return locales.flatMap((language) => {
    const file = files.find((one) => one.path === captionsIn(`${stem}.en.vtt`, language))
    return file ? [{ language, url: mediaUrl(file.hash, file.path) }] : []
  })
}
