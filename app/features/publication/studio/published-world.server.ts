import { and, desc, eq, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { headingPrefix } from '#app/platform/mdx/heading-prefix.ts'
import { statement } from '#db/client.server.ts'
import {
  assessmentDefinition,
  competency,
  course,
  itemRegistry,
  lesson,
} from '#db/schema/catalogue.ts'
import { workRole } from '#db/schema/organisation.ts'
import type { AnchorsOf, CourseWorld } from '../../catalogue/check/world.ts'

const itemUse = statement((db) => {
  const { itemId, assessmentId, kind } = itemRegistry
  return db
    .select({ assessmentId, kind })
    .from(itemRegistry)
    .where(eq(itemId, sql.placeholder('itemId')))
    .prepare()
})

const courseOf = statement((db) => {
  const { id, courseId } = assessmentDefinition
  return db
    .select({ courseId })
    .from(assessmentDefinition)
    .where(eq(id, sql.placeholder('assessmentId')))
    .orderBy(desc(courseId))
    .limit(1)
    .prepare()
})

const headings = statement((db) =>
  db
    .select({ headings: lesson.headings })
    .from(lesson)
    .innerJoin(course, eq(course.currentVersionId, lesson.versionId))
    .where(
      and(
        eq(course.id, sql.placeholder('course')),
        eq(lesson.slug, sql.placeholder('slug')),
        eq(lesson.locale, sql.placeholder('locale')),
      ),
    )
    .prepare(),
)

/** What a course may refer to outside itself: what is published. */
export function publishedWorld({ db }: ReadCtx): CourseWorld {
  const ids = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id))
  return {
    competencies: ids(db.select({ id: competency.id }).from(competency).all()),
    roles: ids(db.select({ id: workRole.id }).from(workRole).all()),
    itemUse: (itemId) => itemUse(db).get({ itemId }) ?? null,
    assessmentCourse: (assessmentId) => courseOf(db).get({ assessmentId })?.courseId ?? null,
  }
}

/** The anchors of a published lesson of another course. */
export function publishedAnchors({ db }: ReadCtx): AnchorsOf {
  return (courseId, slug, locale) => {
    const row = headings(db).get({ course: courseId, slug, locale })
    return row ? new Set(row.headings.map(({ id }) => id.slice(headingPrefix.length))) : null
  }
}
