import { and, count, eq, max, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import {
  course,
  courseVersion,
  draft,
  item,
  lesson,
  media,
  sourceFile,
} from '#db/schema/catalogue.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import type { ReadyCourse } from '../check/check-course.server.ts'
import { searchTables } from '../search-tables.ts'
import { sha256 } from '../sources.ts'
import { claimItems } from './claim-items.server.ts'

export type Switch = {
  ready: ReadyCourse
  origin: 'files' | 'browser'
  /** The version that was current when the decision to publish was taken; null where there was none. */
  before: string | null
}

/** `not-staged`: parts of the version are missing. `changed`: something else was published meanwhile. */
export type SwitchRefusal = 'not-staged' | 'changed' | 'item-reused'

/**
 * Makes a staged version the one that whoever begins the course is given, in one short transaction.
 * Whoever is on a version before stays on it.
 */
export function switchCourse(
  ctx: WriteCtx,
  { ready, origin, before }: Switch,
): Outcome<{ number: number }, SwitchRefusal> {
  const { id, versionId } = ready
  const standing = ctx.db.select().from(course).where(eq(course.id, id)).get()
  if ((standing?.currentVersionId ?? null) !== before) return refuse('changed')
  if (!isStaged(ctx, ready)) return refuse('not-staged')
  if (!claimItems(ctx, ready)) return refuse('item-reused')
  const number = keepVersion(ctx, ready, origin)
  const current = {
    currentVersionId: versionId,
    retiredAt: null,
    ...(origin === 'files' && { filesVersionId: versionId }),
  }
  ctx.db
    .insert(course)
    .values({ id, ...current })
    .onConflictDoUpdate({ target: course.id, set: current })
    .run()
  dropSpokenDrafts(ctx, ready)
  const { change } = ready.data
  record(ctx, { type: 'course.published', subjectId: id, versionId, number, change, origin })
  return done({ number })
}

/** A draft that says what is now published is none any more; what was written since stays. */
function dropSpokenDrafts(ctx: WriteCtx, { id, files }: ReadyCourse): void {
  const { courseId, path } = draft
  for (const row of ctx.db.select().from(draft).where(eq(courseId, id)).all()) {
    const isPublished = files.some(
      (file) => file.path === row.path && file.hash === sha256(row.text),
    )
    if (!isPublished) continue
    ctx.db
      .delete(draft)
      .where(and(eq(courseId, id), eq(path, row.path)))
      .run()
  }
}

/** Notes that a folder of files holds what is published. */
export function noteFilesVersion(
  ctx: WriteCtx,
  { id, versionId }: { id: string; versionId: string },
): Outcome<null, never> {
  ctx.db.update(course).set({ filesVersionId: versionId }).where(eq(course.id, id)).run()
  return done(null)
}

/** A version has a row once all that belongs to it is there; published before, it is there still. */
function isStaged(
  ctx: WriteCtx,
  { versionId, lessons, assessments, media: files, files: all }: ReadyCourse,
) {
  const rows = (table: SQLiteTable & { versionId: SQLiteColumn }) =>
    ctx.db.select({ rows: count() }).from(table).where(eq(table.versionId, versionId)).get()?.rows
  const items = assessments.reduce((sum, one) => sum + one.items.length, 0)
  return (
    rows(lesson) === lessons.length &&
    rows(item) === items &&
    rows(media) === files.length &&
    rows(sourceFile) === all.length
  )
}

function keepVersion(ctx: WriteCtx, ready: ReadyCourse, origin: 'files' | 'browser'): number {
  const { id: courseId, versionId, data, lessons, assessments } = ready
  const kept = ctx.db
    .select({ number: courseVersion.number })
    .from(courseVersion)
    .where(eq(courseVersion.id, versionId))
    .get()
  if (kept) return kept.number
  const last = ctx.db
    .select({ number: max(courseVersion.number) })
    .from(courseVersion)
    .where(eq(courseVersion.courseId, courseId))
    .get()
  const number = (last?.number ?? 0) + 1
  const reading = lessons.reduce(
    (sum, { locale, facts }) => sum + (locale === 'en' ? (facts?.minutes ?? 0) : 0),
    0,
  )
  const testing = assessments.reduce((sum, { timeLimitMinutes = 0 }) => sum + timeLimitMinutes, 0)
  const { change, title, summary, level } = data
  const published = { publishedAt: ctx.now, publishedBy: actorId(ctx) }
  const words = { title, summary, level, minutes: reading + testing, data }
  ctx.db
    .insert(courseVersion)
    .values({ id: versionId, courseId, number, origin, change, ...published, ...words })
    .run()
  return number
}

/** Takes what is no longer current out of the search. */
export function sweepSearch(
  ctx: WriteCtx,
  { courseId }: { courseId: string },
): Outcome<null, never> {
  for (const table of Object.values(searchTables)) {
    ctx.db.run(sql`delete from ${sql.raw(table)} where version_id in (
      select v.id from course_version v join course c on c.id = v.course_id
      where v.course_id = ${courseId} and v.id <> c.current_version_id)`)
  }
  return done(null)
}
