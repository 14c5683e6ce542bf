import { count, desc, eq, isNotNull } from 'drizzle-orm'
import type { Finding } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { course, courseVersion, lesson } from '#db/schema/catalogue.ts'
import { publication } from '#db/schema/publication.ts'
import { allDrafts } from './draft/drafts.server.ts'
import { type CurrentVersion, currentVersions } from './draft/versions.server.ts'

const lessonCounts = statement((db) => {
  const { versionId, locale } = lesson
  const query = db.select({ versionId, locale, lessons: count() }).from(lesson)
  return query
    .innerJoin(course, eq(course.currentVersionId, versionId))
    .groupBy(versionId, locale)
    .prepare()
})

const withdrawn = statement((db) =>
  db
    .select({ courseId: course.id, title: courseVersion.title })
    .from(course)
    .innerJoin(courseVersion, eq(courseVersion.id, course.currentVersionId))
    .where(isNotNull(course.retiredAt))
    .prepare(),
)

const newest = statement((db) =>
  db
    .select()
    .from(publication)
    .orderBy(desc(publication.at), desc(publication.id))
    .limit(1)
    .prepare(),
)

export type PublishedCourse = CurrentVersion & {
  lessons: { en: number; fr: number }
  drafts: number
}

/** What the last publishing did; null where there never was one. */
export function lastPublication(ctx: ReadCtx) {
  const last = newest(ctx.db).get()
  if (!last) return null
  const { at, origin, outcome, published, findings } = last
  return { at, origin, outcome, published, findings: findings as unknown as Finding[] }
}

/** admin/content: what learners are offered now, and how the last publishing went. */
export function adminContent(ctx: ReadCtx) {
  const lessons = new Map<string, { en: number; fr: number }>()
  for (const { versionId, locale, lessons: number } of lessonCounts(ctx.db).all()) {
    const known = lessons.get(versionId) ?? { en: 0, fr: 0 }
    lessons.set(versionId, { ...known, [locale]: number })
  }
  const drafts = allDrafts(ctx)
  const courses: PublishedCourse[] = currentVersions(ctx).map((version) => ({
    ...version,
    lessons: lessons.get(version.id) ?? { en: 0, fr: 0 },
    drafts: drafts.filter(({ courseId }) => courseId === version.courseId).length,
  }))
  return { courses, withdrawn: withdrawn(ctx.db).all(), last: lastPublication(ctx) }
}
