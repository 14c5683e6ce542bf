import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'

const eventColumns = {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  actorId: text('actor_id'),
  type: text('type').notNull(),
  subjectId: text('subject_id'),
  data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  batchId: integer('batch_id'),
}

/** The append-only log: opaque ids, codes and dates, never identifying text. Triggers refuse changes. */
export const event = sqliteTable('event', eventColumns, (t) => [
  index('event_by_subject').on(t.subjectId, t.seq),
  index('event_by_type').on(t.type, t.seq),
  index('event_by_actor').on(t.actorId, t.seq),
  index('event_by_time').on(t.at),
])

/** What the log's readers read: the events of a batch count once it is published. */
export const knownEvent = sqliteView('known_event', eventColumns).existing()

/**
 * One piece of bulk work. Its id is the generation it makes visible. An abandoned one has ended when
 * what it staged is removed.
 */
export const batch = sqliteTable(
  'batch',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind').notNull(),
    state: text('state', { enum: ['staging', 'published', 'abandoned'] }).notNull(),
    actorId: text('actor_id'),
    startedAt: integer('started_at').notNull(),
    leaseUntil: integer('lease_until').notNull(),
    endedAt: integer('ended_at'),
    progress: text('progress', { mode: 'json' }).$type<{
      done: number
      of: number
      step: string
    }>(),
    result: text('result', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [
    index('batch_by_state').on(t.state),
    check('batch_state', sql`${t.state} in ('staging', 'published', 'abandoned')`),
  ],
)

/** What readers see: one row, moved on by bulk work. `version` counts changes of the organisation. */
export const generation = sqliteTable('generation', {
  id: integer('id').primaryKey(),
  current: integer('current').notNull(),
  organisationVersion: integer('organisation_version').notNull(),
})
