import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { courseVersion } from './catalogue.ts'
import { learner } from './organisation.ts'

/** A learner on a course, pinned to the version that they started. `round` counts renewals. */
export const enrolment = sqliteTable(
  'enrolment',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learner.id),
    courseId: text('course_id').notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => courseVersion.id),
    round: integer('round').notNull(),
    startedAt: integer('started_at').notNull(),
    completedAt: integer('completed_at'),
    lastLesson: text('last_lesson'),
  },
  (t) => [
    uniqueIndex('enrolment_round').on(t.learnerId, t.courseId, t.round),
    index('enrolment_by_course').on(t.courseId),
  ],
)

export const lessonProgress = sqliteTable(
  'lesson_progress',
  {
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolment.id),
    lesson: text('lesson').notNull(),
    openedAt: integer('opened_at').notNull(),
    doneAt: integer('done_at'),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.enrolmentId, t.lesson] })],
)

/** A private note of a learner, written under a <Reflect>. Nobody else reads it. */
export const note = sqliteTable(
  'note',
  {
    learnerId: text('learner_id')
      .notNull()
      .references(() => learner.id),
    courseId: text('course_id').notNull(),
    blockId: text('block_id').notNull(),
    text: text('text').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.learnerId, t.courseId, t.blockId] })],
)
