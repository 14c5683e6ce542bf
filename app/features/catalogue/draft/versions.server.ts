import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { course, courseVersion } from '#db/schema/catalogue.ts'

/** A published version, without what is in it. `publishedBy` is a learner's id; null from files. */
export type Version = Pick<
  typeof courseVersion.$inferSelect,
  'id' | 'number' | 'origin' | 'change' | 'publishedAt' | 'publishedBy'
>

export type CurrentVersion = Version & { courseId: string; title: Text; reviewBy: Day | null }

const { id, courseId, number, origin, change, publishedAt, publishedBy, title, data } =
  courseVersion
const facts = { id, number, origin, change, publishedAt, publishedBy }
const described = {
  ...facts,
  courseId,
  title,
  reviewBy: sql<Day | null>`${data} ->> 'reviewBy'`,
}

const everyCurrent = statement((db) =>
  db
    .select(described)
    .from(course)
    .innerJoin(courseVersion, eq(courseVersion.id, course.currentVersionId))
    .where(isNull(course.retiredAt))
    .orderBy(asc(courseId))
    .prepare(),
)

const oneCurrent = statement((db) =>
  db
    .select(described)
    .from(course)
    .innerJoin(courseVersion, eq(courseVersion.id, course.currentVersionId))
    .where(and(eq(course.id, sql.placeholder('courseId')), isNull(course.retiredAt)))
    .prepare(),
)

const ofCourse = statement((db) =>
  db
    .select(facts)
    .from(courseVersion)
    .where(eq(courseId, sql.placeholder('courseId')))
    .orderBy(desc(number))
    .prepare(),
)

/** What is published of every course that is not retired. */
export function currentVersions(ctx: ReadCtx): CurrentVersion[] {
  return everyCurrent(ctx.db).all()
}

export function currentVersion(ctx: ReadCtx, courseId: string): CurrentVersion | null {
  return oneCurrent(ctx.db).get({ courseId }) ?? null
}

/** Every version of a course, the newest first. */
export function versionsOf(ctx: ReadCtx, courseId: string): Version[] {
  return ofCourse(ctx.db).all({ courseId })
}
