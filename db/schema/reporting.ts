import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/**
 * What one learner and one certification add to the figures: intervals of days, the part they are
 * in, and the groups they count under. Derived; can be thrown away and rebuilt.
 */
export const pairStanding = sqliteTable(
  'pair_standing',
  {
    generation: integer('generation').notNull(),
    learnerId: text('learner_id').notNull(),
    certificationId: text('certification_id').notNull(),
    intervals: text('intervals').notNull(),
  },
  (t) => [primaryKey({ columns: [t.learnerId, t.certificationId, t.generation] })],
)

/** Net changes of one month for a unit with all below it, packed; see features/reporting. */
export const sumMonth = sqliteTable(
  'sum_month',
  {
    generation: integer('generation').notNull(),
    unitId: text('unit_id').notNull(),
    certificationId: text('certification_id').notNull(),
    month: integer('month').notNull(),
    net: blob('net', { mode: 'buffer' }).notNull(),
    days: blob('days', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.generation, t.unitId, t.certificationId, t.month] })],
)

/** Changes not yet folded into `sum_month`: an award adds a few rows, a job folds them. */
export const sumPending = sqliteTable(
  'sum_pending',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    generation: integer('generation').notNull(),
    certificationId: text('certification_id').notNull(),
    unitId: text('unit_id').notNull(),
    entries: blob('entries', { mode: 'buffer' }).notNull(),
  },
  (t) => [index('sum_pending_by_generation').on(t.generation, t.certificationId)],
)

/** Small numbers for the keys of groups, so that sums pack: `nation:ABC`, `role:data-steward`. */
export const sumKey = sqliteTable(
  'sum_key',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    dimension: text('dimension').notNull(),
    key: text('key').notNull(),
  },
  (t) => [uniqueIndex('sum_key_name').on(t.dimension, t.key)],
)

/** Learners whose facts changed while bulk work was staging: derived anew before it is shown. */
export const sumLate = sqliteTable('sum_late', { learnerId: text('learner_id').primaryKey() })

/** A published definition of a figure, by the hash of its text. */
export const indicatorDefinition = sqliteTable('indicator_definition', {
  hash: text('hash').primaryKey(),
  id: text('id').notNull(),
  definition: text('definition', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  publishedAt: integer('published_at').notNull(),
  current: integer('current', { mode: 'boolean' }).notNull(),
})
