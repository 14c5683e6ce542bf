import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Locale } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { course, courseVersion, media } from '#db/schema/catalogue.ts'
import { mediaUrl } from '../../catalogue/media/media-url.ts'
import type { LibraryEntry, ListedKind } from './listing.ts'
import { servesToday } from './release.server.ts'

const columns = {
  id: media.id,
  title: media.title,
  kind: sql<ListedKind>`${media.kind}`,
  language: sql<Locale | null>`${media.language}`,
  path: media.path,
  mime: media.mime,
  size: media.size,
  hash: media.hash,
  release: media.release,
  courseId: media.courseId,
  courseTitle: courseVersion.title,
  versionId: media.versionId,
}

const currentEntries = statement((db) =>
  db
    .select(columns)
    .from(course)
    .innerJoin(courseVersion, eq(courseVersion.id, course.currentVersionId))
    .innerJoin(media, eq(media.versionId, course.currentVersionId))
    .where(and(isNull(course.retiredAt), eq(media.listed, true)))
    .orderBy(asc(media.courseId), asc(media.path))
    .prepare(),
)

const entryById = statement((db) =>
  db
    .select(columns)
    .from(media)
    .innerJoin(courseVersion, eq(courseVersion.id, media.versionId))
    .where(and(eq(media.id, sql.placeholder('id')), eq(media.listed, true)))
    .prepare(),
)

type Row = ReturnType<ReturnType<typeof currentEntries>['all']>[number]

function toEntry({ title, release, ...row }: Row, locale: Locale): LibraryEntry {
  return { ...row, title: title?.[locale] ?? row.path, url: mediaUrl(row.hash, row.path) }
}

/** What courses offer to this person today, all of it. */
export function libraryEntries(ctx: ReadCtx, learnerId: string): LibraryEntry[] {
  const serves = servesToday(ctx, learnerId)
  return currentEntries(ctx.db)
    .all()
    .filter(({ release }) => release === 'registered' || serves)
    .map((row) => toEntry(row, ctx.locale))
}

/** One entry, in whatever version it stands; for whom it is released is asked apart. */
export function libraryEntry(
  ctx: ReadCtx,
  id: string,
): (LibraryEntry & { release: 'registered' | 'personnel' }) | null {
  const row = entryById(ctx.db).get({ id })
  return row ? { ...toEntry(row, ctx.locale), release: row.release } : null
}
