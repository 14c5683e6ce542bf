import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { course, courseVersion } from '#db/schema/catalogue.ts'
import { type PublishedCourse, publishedCourse } from './published-course.server.ts'
import { stepPath } from './step-path.ts'
import { progressOf, type Study } from './study.server.ts'

const current = statement((db) =>
  db
    .select({ versionId: course.currentVersionId })
    .from(course)
    .innerJoin(courseVersion, eq(courseVersion.id, course.currentVersionId))
    .where(isNull(course.retiredAt))
    .orderBy(asc(sql`json_extract(${courseVersion.title}, '$.en')`))
    .prepare(),
)

/** Every course that can be begun today, in its current version. */
export function offeredCourses(ctx: ReadCtx): PublishedCourse[] {
  return current(ctx.db)
    .all()
    .flatMap(({ versionId }) => publishedCourse(ctx.db, versionId) ?? [])
}

/** A course in a list: what it is called, how long it takes, how far one is. */
export type CourseCard = {
  courseId: string
  title: string
  summary: string
  level: number
  minutes: number
  /** Null where the person has not begun it. */
  done: number | null
  total: number
  isComplete: boolean
  resumePath: string
}

export function courseCard(
  ctx: ReadCtx,
  published: PublishedCourse,
  study: Study | undefined,
): CourseCard {
  const { courseId, title, summary, level, minutes, path } = published
  const progress = progressOf(published, study ?? null)
  return {
    ...{ courseId, level, minutes, total: progress.total },
    title: title[ctx.locale],
    summary: summary[ctx.locale],
    done: study ? progress.done : null,
    isComplete: study?.enrolment.completedAt != null,
    resumePath: stepPath(courseId, progress.resume?.step ?? path[0]!),
  }
}

/** A card of each offered course and of each one begun, in the version that is studied. */
export function courseCards(
  ctx: ReadCtx,
  studies: ReadonlyMap<string, Study>,
): Map<string, CourseCard> {
  const cards = new Map<string, CourseCard>()
  for (const offered of offeredCourses(ctx)) {
    if (studies.has(offered.courseId)) continue
    cards.set(offered.courseId, courseCard(ctx, offered, undefined))
  }
  for (const study of studies.values()) {
    const published = publishedCourse(ctx.db, study.enrolment.versionId)
    if (published) cards.set(published.courseId, courseCard(ctx, published, study))
  }
  return cards
}
