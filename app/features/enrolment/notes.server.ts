import { and, eq, sql } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { lesson } from '#db/schema/catalogue.ts'
import { note } from '#db/schema/enrolment.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { hasLesson, ownStudy } from './own-study.server.ts'

const ofCourse = statement((db) =>
  db
    .select({ blockId: note.blockId, text: note.text, updatedAt: note.updatedAt })
    .from(note)
    .where(
      and(
        eq(note.learnerId, sql.placeholder('learnerId')),
        eq(note.courseId, sql.placeholder('courseId')),
      ),
    )
    .prepare(),
)

export type Note = { text: string; updatedAt: number }

/** The notes that the person who asks wrote in a course, by the id of the <Reflect>. */
export function ownNotes(ctx: ReadCtx, courseId: string): Map<string, Note> {
  const learnerId = actorId(ctx)
  if (learnerId === null) return new Map()
  const rows = ofCourse(ctx.db).all({ learnerId, courseId })
  return new Map(rows.map(({ blockId, ...kept }) => [blockId, kept]))
}

const reflectOf = statement((db) =>
  db
    .select({ slug: lesson.slug })
    .from(lesson)
    .where(
      and(
        eq(lesson.versionId, sql.placeholder('versionId')),
        eq(lesson.slug, sql.placeholder('slug')),
        sql`exists (select 1 from json_each(${lesson.blocks}) as block
          where json_extract(block.value, '$.id') = ${sql.placeholder('block')})`,
      ),
    )
    .limit(1)
    .prepare(),
)

const keep = statement((db) =>
  db
    .insert(note)
    .values({
      learnerId: sql.placeholder('learnerId'),
      courseId: sql.placeholder('courseId'),
      blockId: sql.placeholder('block'),
      text: sql.placeholder('text'),
      updatedAt: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: [note.learnerId, note.courseId, note.blockId],
      set: { text: sql`excluded.text`, updatedAt: sql`excluded.updated_at` },
    })
    .prepare(),
)

const remove = statement((db) =>
  db
    .delete(note)
    .where(
      and(
        eq(note.learnerId, sql.placeholder('learnerId')),
        eq(note.courseId, sql.placeholder('courseId')),
        eq(note.blockId, sql.placeholder('block')),
      ),
    )
    .prepare(),
)

type Input = { courseId: string; lesson: string; block: string; text: string }

/** Keeps a private note in the place of the one before; an empty one removes it. */
export function saveNote(
  ctx: WriteCtx,
  { courseId, lesson: slug, block, text }: Input,
): Outcome<null, 'not-found'> {
  const learnerId = actorId(ctx)
  const own = learnerId === null ? null : ownStudy(ctx, learnerId, courseId)
  if (learnerId === null || !own || !hasLesson(own.published, slug)) return refuse('not-found')
  const { versionId } = own.published
  if (!reflectOf(ctx.db).get({ versionId, slug, block })) return refuse('not-found')
  if (text === '') remove(ctx.db).run({ learnerId, courseId, block })
  else keep(ctx.db).run({ learnerId, courseId, block, text, at: ctx.now })
  return done(null)
}
