import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

type Pair = { en: string; fr: string }
const pair = (name: string) => text(name, { mode: 'json' }).$type<Pair>().notNull()

export const framework = sqliteTable('framework', {
  id: text('id').primaryKey(),
  version: text('version').notNull(),
  title: pair('title'),
  areas: text('areas', { mode: 'json' }).$type<{ id: string; title: Pair }[]>().notNull(),
})

export const competency = sqliteTable('competency', {
  id: text('id').primaryKey(),
  frameworkId: text('framework_id').notNull(),
  area: text('area').notNull(),
  title: pair('title'),
})

/**
 * `files_version_id` is the last version that a folder of files was seen to be equal to: it tells files
 * that somebody edited from files that are merely older than what was published in the browser.
 */
export const course = sqliteTable('course', {
  id: text('id').primaryKey(),
  currentVersionId: text('current_version_id').notNull(),
  filesVersionId: text('files_version_id'),
  retiredAt: integer('retired_at'),
})

/**
 * Immutable, named by the hash of its source files. `data` is the validated `course.yml`. What belongs
 * to a version is staged before the version is: a version without a row here does not exist yet.
 */
export const courseVersion = sqliteTable(
  'course_version',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id').notNull(),
    number: integer('number').notNull(),
    origin: text('origin', { enum: ['files', 'browser'] }).notNull(),
    change: text('change', { enum: ['material', 'editorial'] }).notNull(),
    publishedAt: integer('published_at').notNull(),
    publishedBy: text('published_by'),
    title: pair('title'),
    summary: pair('summary'),
    level: integer('level').notNull(),
    minutes: integer('minutes').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [uniqueIndex('course_version_number').on(t.courseId, t.number)],
)

/** A lesson in one language, compiled when it was published. */
export const lesson = sqliteTable(
  'lesson',
  {
    versionId: text('version_id').notNull(),
    slug: text('slug').notNull(),
    locale: text('locale', { enum: ['en', 'fr'] }).notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    minutes: integer('minutes').notNull(),
    objectives: text('objectives', { mode: 'json' }).$type<string[]>().notNull(),
    headings: text('headings', { mode: 'json' })
      .$type<{ id: string; text: string; depth: number }[]>()
      .notNull(),
    blocks: text('blocks', { mode: 'json' }).$type<Record<string, unknown>[]>().notNull(),
    html: text('html').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.slug, t.locale] })],
)

export const assessmentDefinition = sqliteTable(
  'assessment_definition',
  {
    versionId: text('version_id').notNull(),
    id: text('id').notNull(),
    courseId: text('course_id').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.id] })],
)

/** One question with its key. Never leaves the server before grading. */
export const item = sqliteTable(
  'item',
  {
    versionId: text('version_id').notNull(),
    assessmentId: text('assessment_id').notNull(),
    id: text('id').notNull(),
    ordinal: integer('ordinal').notNull(),
    competency: text('competency').notNull(),
    kind: text('kind').notNull(),
    body: text('body', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.assessmentId, t.id] }),
    index('item_by_id').on(t.id),
  ],
)

/**
 * The content of every published file, once: its first mebibyte, or all of a shorter file. The row is
 * written last, so a file that has one is whole. Read through features/catalogue/blobs.server.ts.
 */
export const sourceBlob = sqliteTable('source_blob', {
  hash: text('hash').primaryKey(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** What follows the first mebibyte of a long file, a mebibyte to a part, counted from 1. */
export const sourceBlobPart = sqliteTable(
  'source_blob_part',
  {
    hash: text('hash').notNull(),
    part: integer('part').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.hash, t.part] })],
)

export const sourceFile = sqliteTable(
  'source_file',
  {
    versionId: text('version_id').notNull(),
    path: text('path').notNull(),
    hash: text('hash')
      .notNull()
      .references(() => sourceBlob.hash),
    size: integer('size').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.path] }), index('source_by_hash').on(t.hash)],
)

/** What the media library lists and hands out. `release` says for whom. */
export const media = sqliteTable(
  'media',
  {
    id: text('id').primaryKey(),
    versionId: text('version_id').notNull(),
    courseId: text('course_id').notNull(),
    path: text('path').notNull(),
    hash: text('hash').notNull(),
    kind: text('kind', { enum: ['video', 'audio', 'document', 'image', 'captions'] }).notNull(),
    mime: text('mime').notNull(),
    size: integer('size').notNull(),
    language: text('language'),
    release: text('release', { enum: ['registered', 'personnel'] }).notNull(),
    listed: integer('listed', { mode: 'boolean' }).notNull(),
    title: text('title', { mode: 'json' }).$type<Pair>(),
  },
  (t) => [uniqueIndex('media_by_path').on(t.versionId, t.path), index('media_by_hash').on(t.hash)],
)

/** An item id belongs to its assessment for ever, even when the item is gone. */
export const itemRegistry = sqliteTable('item_registry', {
  itemId: text('item_id').primaryKey(),
  assessmentId: text('assessment_id').notNull(),
  kind: text('kind').notNull(),
})

/** A file being written in the browser, against the version that it started from. */
export const draft = sqliteTable(
  'draft',
  {
    courseId: text('course_id').notNull(),
    path: text('path').notNull(),
    text: text('text').notNull(),
    baseVersionId: text('base_version_id').notNull(),
    revision: integer('revision').notNull(),
    authorId: text('author_id').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.path] })],
)

/** The privacy notice, the accessibility statement, the help page. */
export const publicPage = sqliteTable(
  'public_page',
  {
    slug: text('slug').notNull(),
    locale: text('locale', { enum: ['en', 'fr'] }).notNull(),
    title: text('title').notNull(),
    html: text('html').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.locale] })],
)
