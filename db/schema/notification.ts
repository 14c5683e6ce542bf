import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A mail to be sent, or sent. Written in the transaction that causes it, sent by a job after. */
export const mail = sqliteTable(
  'mail',
  {
    id: text('id').primaryKey(),
    to: text('to_address').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    headers: text('headers', { mode: 'json' }).$type<Record<string, string>>(),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
  },
  (t) => [index('mail_by_time').on(t.createdAt)],
)
