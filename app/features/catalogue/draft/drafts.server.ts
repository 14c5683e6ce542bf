import { and, asc, eq, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { draft } from '#db/schema/catalogue.ts'

/** A file being written: its whole text, the version it was begun on, and how often it was saved. */
export type Draft = typeof draft.$inferSelect

const ofCourse = statement((db) =>
  db
    .select()
    .from(draft)
    .where(eq(draft.courseId, sql.placeholder('courseId')))
    .orderBy(asc(draft.path))
    .prepare(),
)

const one = statement((db) =>
  db
    .select()
    .from(draft)
    .where(
      and(eq(draft.courseId, sql.placeholder('courseId')), eq(draft.path, sql.placeholder('path'))),
    )
    .prepare(),
)

const everywhere = statement((db) => {
  const { courseId, path, authorId, updatedAt } = draft
  return db
    .select({ courseId, path, authorId, updatedAt })
    .from(draft)
    .orderBy(asc(draft.courseId), asc(draft.path))
    .prepare()
})

/** Every draft of a course, by path. */
export function draftsOf(ctx: ReadCtx, courseId: string): Draft[] {
  return ofCourse(ctx.db).all({ courseId })
}

export function draftAt(ctx: ReadCtx, courseId: string, path: string): Draft | null {
  return one(ctx.db).get({ courseId, path }) ?? null
}

/** Every draft there is, without its text. */
export function allDrafts(
  ctx: ReadCtx,
): Pick<Draft, 'courseId' | 'path' | 'authorId' | 'updatedAt'>[] {
  return everywhere(ctx.db).all()
}
