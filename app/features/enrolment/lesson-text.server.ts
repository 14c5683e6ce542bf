import { and, eq, sql } from 'drizzle-orm'
import type { Locale } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { lesson } from '#db/schema/catalogue.ts'
import { type LessonBlock, type LessonPart, lessonParts } from '../catalogue/lesson-parts.ts'
import { remember } from './remember.server.ts'

/** The text of a lesson; `locale` is the language it is in, which may not be the one asked for. */
export type LessonText = { locale: Locale; parts: LessonPart[]; hasReflect: boolean }

const textOf = statement((db) =>
  db
    .select({ locale: lesson.locale, html: lesson.html, blocks: lesson.blocks })
    .from(lesson)
    .where(
      and(
        eq(lesson.versionId, sql.placeholder('versionId')),
        eq(lesson.slug, sql.placeholder('slug')),
      ),
    )
    .orderBy(sql`${lesson.locale} = ${sql.placeholder('locale')} desc`)
    .limit(1)
    .prepare(),
)

/** A lesson in the reader's language, else in the other; remembered, for a version never changes. */
export const lessonText = remember(
  300,
  (db: Db, versionId: string, slug: string, locale: Locale): LessonText | null => {
    const row = textOf(db).get({ versionId, slug, locale })
    if (!row) return null
    const parts = lessonParts(row.html, row.blocks as LessonBlock[])
    return { locale: row.locale, parts, hasReflect: parts.some(({ kind }) => kind === 'reflect') }
  },
)
