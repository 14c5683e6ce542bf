import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/*
 * Everything here but `indicator_definition` is derived and can be thrown away and rebuilt; see
 * app/decisions/006-figures.md. A generation of figures is written whole by bulk work.
 */

/** The newest of these that readers have reached is the generation of figures that they see. */
export const sumBuilt = sqliteTable('sum_built', {
  generation: integer('generation').primaryKey(),
  builtAt: integer('built_at').notNull(),
})

/**
 * What a learner adds to the figures: `{"places": [[from, until, unit id or null, [key numbers]], …],
 * "parts": {"<certification id>": [from, until, part, …]}}`. Figures about whole people stand among
 * the certifications as `~everyone` and `~leaders`.
 */
export const learnerStanding = sqliteTable(
  'learner_standing',
  {
    generation: integer('generation').notNull(),
    learnerId: text('learner_id').notNull(),
    standing: text('standing').notNull(),
  },
  (t) => [primaryKey({ columns: [t.generation, t.learnerId] })],
)

/**
 * The changes of one year for a unit with all below it, in one dimension: `entries` day by day, `net`
 * altogether. Packed 32-bit numbers; see app/domain/figures/code.ts.
 */
export const sumYear = sqliteTable(
  'sum_year',
  {
    generation: integer('generation').notNull(),
    unitId: text('unit_id').notNull(),
    dimension: integer('dimension').notNull(),
    certificationId: text('certification_id').notNull(),
    year: integer('year').notNull(),
    net: blob('net', { mode: 'buffer' }).notNull(),
    entries: blob('entries', { mode: 'buffer' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.generation, t.unitId, t.dimension, t.certificationId, t.year] }),
  ],
)

/** Changes not yet folded into `sum_year`: an award adds a row for each unit that it counts towards. */
export const sumPending = sqliteTable(
  'sum_pending',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    generation: integer('generation').notNull(),
    unitId: text('unit_id').notNull(),
    certificationId: text('certification_id').notNull(),
    entries: blob('entries', { mode: 'buffer' }).notNull(),
  },
  (t) => [index('sum_pending_by_unit').on(t.generation, t.unitId, t.certificationId)],
)

/** The tree by which the sums of a generation were added up. */
export const sumPlacement = sqliteTable(
  'sum_placement',
  {
    generation: integer('generation').notNull(),
    unitId: text('unit_id').notNull(),
    parentId: text('parent_id'),
    from: text('from_day').notNull(),
    until: text('until_day'),
  },
  (t) => [primaryKey({ columns: [t.generation, t.unitId, t.from] })],
)

/** Small numbers for the keys of groups, so that sums pack. A number is never given anew. */
export const sumKey = sqliteTable(
  'sum_key',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    dimension: integer('dimension').notNull(),
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
