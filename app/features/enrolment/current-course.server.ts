import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { course, courseVersion } from '#db/schema/catalogue.ts'

const courseById = statement((db) =>
  db
    .select({ currentVersionId: course.currentVersionId, retiredAt: course.retiredAt })
    .from(course)
    .where(eq(course.id, sql.placeholder('courseId')))
    .prepare(),
)

export type CurrentCourse = { currentVersionId: string; retired: boolean }

/** The version that whoever begins a course now is given; null where no such course was published. */
export function currentCourse(ctx: ReadCtx, courseId: string): CurrentCourse | null {
  const row = courseById(ctx.db).get({ courseId })
  if (!row) return null
  return { currentVersionId: row.currentVersionId, retired: row.retiredAt !== null }
}

const numberOf = (id: string) =>
  sql`(select number from course_version where id = ${sql.placeholder(id)})`

const materialBetween = statement((db) =>
  db
    .select({ number: courseVersion.number })
    .from(courseVersion)
    .where(
      and(
        eq(courseVersion.courseId, sql.placeholder('courseId')),
        eq(courseVersion.change, 'material'),
        gt(courseVersion.number, numberOf('from')),
        lte(courseVersion.number, numberOf('to')),
      ),
    )
    .limit(1)
    .prepare(),
)

/** Whether what is taught or asked changed on the way from one version to a later one. */
export function isMaterialChange(
  ctx: ReadCtx,
  courseId: string,
  { from, to }: { from: string; to: string },
): boolean {
  return from !== to && materialBetween(ctx.db).get({ courseId, from, to }) !== undefined
}
