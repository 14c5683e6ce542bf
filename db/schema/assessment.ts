import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { courseVersion } from './catalogue.ts'
import { learner } from './organisation.ts'

export const attempt = sqliteTable(
  'attempt',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .notNull()
      .references(() => learner.id),
    courseId: text('course_id').notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => courseVersion.id),
    assessmentId: text('assessment_id').notNull(),
    number: integer('number').notNull(),
    seed: text('seed').notNull(),
    draw: text('draw', { mode: 'json' })
      .$type<{ itemIds: string[]; orders: Record<string, number[]> }>()
      .notNull(),
    state: text('state', { enum: ['open', 'submitted', 'graded', 'invalidated'] }).notNull(),
    startedAt: integer('started_at').notNull(),
    deadlineAt: integer('deadline_at'),
    submittedAt: integer('submitted_at'),
    gradedAt: integer('graded_at'),
    scaledScore: real('scaled_score'),
    passed: integer('passed', { mode: 'boolean' }),
    result: text('result', { mode: 'json' }).$type<Record<string, unknown>>(),
    reason: text('reason'),
  },
  (t) => [
    uniqueIndex('attempt_open').on(t.learnerId, t.assessmentId).where(sql`state = 'open'`),
    index('attempt_by_learner').on(t.learnerId, t.assessmentId, t.startedAt),
    index('attempt_by_deadline').on(t.deadlineAt).where(sql`state = 'open'`),
    check('attempt_state', sql`${t.state} in ('open', 'submitted', 'graded', 'invalidated')`),
    check(
      'attempt_graded',
      sql`(${t.state} in ('graded', 'invalidated')) = (${t.gradedAt} is not null)`,
    ),
  ],
)

/** One answer, saved as given. */
export const response = sqliteTable(
  'response',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempt.id),
    itemId: text('item_id').notNull(),
    answer: text('answer', { mode: 'json' }).$type<unknown>(),
    marked: integer('marked', { mode: 'boolean' }).notNull().default(false),
    savedAt: integer('saved_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.itemId] })],
)
