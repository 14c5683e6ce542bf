import { and, eq, sql } from 'drizzle-orm'
import { statement } from '#db/client.server.ts'
import { enrolment, lessonProgress } from '#db/schema/enrolment.ts'

const at = sql.placeholder('at')
const of = { enrolmentId: sql.placeholder('enrolmentId'), lesson: sql.placeholder('lesson') }

/** The first opening is kept. */
export const keepOpened = statement((db) =>
  db
    .insert(lessonProgress)
    .values({ ...of, openedAt: at })
    .onConflictDoNothing()
    .prepare(),
)

/** The first time of being done is kept. */
export const keepDone = statement((db) =>
  db
    .insert(lessonProgress)
    .values({ ...of, openedAt: at, doneAt: at })
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.lesson],
      set: { doneAt: sql`coalesce(${lessonProgress.doneAt}, excluded.done_at)` },
    })
    .prepare(),
)

export const keepPosition = statement((db) =>
  db
    .update(lessonProgress)
    .set({ position: sql`${sql.placeholder('position')}` })
    .where(
      and(eq(lessonProgress.enrolmentId, of.enrolmentId), eq(lessonProgress.lesson, of.lesson)),
    )
    .prepare(),
)

/** Where the learner was last, to go on from there. */
export const keepLast = statement((db) =>
  db
    .update(enrolment)
    .set({ lastLesson: sql`${of.lesson}` })
    .where(eq(enrolment.id, of.enrolmentId))
    .prepare(),
)
