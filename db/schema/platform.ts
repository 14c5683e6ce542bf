import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Work that leaves the process or takes long: written in the transaction that asks for it. */
export const job = sqliteTable(
  'job',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    state: text('state', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    runAt: integer('run_at').notNull(),
    leaseUntil: integer('lease_until'),
    onceKey: text('once_key'),
    lastError: text('last_error'),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('job_due').on(t.state, t.runAt),
    uniqueIndex('job_once').on(t.onceKey),
    check('job_state', sql`${t.state} in ('queued', 'running', 'done', 'failed')`),
  ],
)

/** Counters of what is limited in time: sign-ins, codes, mails, API calls. Keys are hashes. */
export const rateLimit = sqliteTable('rate_limit', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  resetsAt: integer('resets_at').notNull(),
})

/** Facts about this database itself, such as that it holds demonstration data. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
