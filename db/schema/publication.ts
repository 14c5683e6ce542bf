import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sourceBlob } from './catalogue.ts'

/** What the last publishing of a folder found and did, for the administrator's page. */
export const publication = sqliteTable('publication', {
  id: text('id').primaryKey(),
  at: integer('at').notNull(),
  actorId: text('actor_id'),
  origin: text('origin', { enum: ['files', 'browser'] }).notNull(),
  outcome: text('outcome', { enum: ['published', 'unchanged', 'refused'] }).notNull(),
  findings: text('findings', { mode: 'json' }).$type<Record<string, unknown>[]>().notNull(),
  published: text('published', { mode: 'json' }).$type<string[]>().notNull(),
})

/**
 * The published files that belong to no course, by their path in the content folder. `files_hash` is
 * what a folder of files last held there, as `course.files_version_id` is for a course.
 */
export const contentFile = sqliteTable('content_file', {
  path: text('path').primaryKey(),
  hash: text('hash')
    .notNull()
    .references(() => sourceBlob.hash),
  origin: text('origin', { enum: ['files', 'browser'] }).notNull(),
  filesHash: text('files_hash'),
  publishedAt: integer('published_at').notNull(),
})
