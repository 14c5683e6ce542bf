import { sql } from 'drizzle-orm'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { lesson } from '#db/schema/catalogue.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { MadeLesson } from '../check/made-lesson.ts'
import { searchTables } from '../search-tables.ts'

export type StagedLesson = { versionId: string; ordinal: number; lesson: MadeLesson }

/**
 * Puts a lesson of a version into its place, and its words into the search. Of a version that is not
 * published yet nobody sees either. Safe to repeat: what is made anew replaces what was.
 */
export function stageLesson(ctx: WriteCtx, staged: StagedLesson): Outcome<null, never> {
  const { versionId, ordinal } = staged
  const { slug, locale, facts, text } = staged.lesson
  if (!facts || !text.made) throw new Error(`Lesson ${slug} (${locale}) was not made`)
  const { html, blocks } = text.made
  const { headings } = text
  const row = { ordinal, ...facts, headings, blocks, html }
  ctx.db
    .insert(lesson)
    .values({ versionId, slug, locale, ...row })
    .onConflictDoUpdate({ target: [lesson.versionId, lesson.slug, lesson.locale], set: row })
    .run()
  const table = sql.raw(searchTables[locale])
  const { title, summary } = facts
  const body = text.words.replace(/\s+/g, ' ')
  ctx.db.run(sql`delete from ${table} where version_id = ${versionId} and slug = ${slug}`)
  ctx.db.run(sql`insert into ${table} (version_id, slug, title, summary, body)
    values (${versionId}, ${slug}, ${title}, ${summary}, ${body})`)
  return done(null)
}
