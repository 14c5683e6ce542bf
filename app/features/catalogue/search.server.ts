import type { Locale, Text } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { searchTables } from './search-tables.ts'
import { type SnippetPart, searchExpression, snippetMarks, snippetParts } from './search-text.ts'

const hitsMax = 50
/** How many words of a lesson stand around what was found. */
const snippetWords = 24

export type LessonHit = {
  courseId: string
  courseTitle: string
  slug: string
  title: SnippetPart[]
  snippet: SnippetPart[]
}

type Row = { courseId: string; courseTitle: string; slug: string; title: string; snippet: string }

/** Words in a title weigh most, then those in the summary. */
const find = (locale: Locale) =>
  statement((db) => {
    const table = searchTables[locale]
    return db.$client.prepare<[string, string, string, string, string], Row>(
      `select v.course_id as courseId, v.title as courseTitle, ${table}.slug,
         highlight(${table}, 2, ?, ?) as title,
         snippet(${table}, -1, ?, ?, '…', ${snippetWords}) as snippet
       from ${table}
       join course_version v on v.id = ${table}.version_id
       join course c on c.id = v.course_id and c.current_version_id = v.id
       where ${table} match ? and c.retired_at is null
       order by bm25(${table}, 0, 0, 8, 4, 1), v.course_id, ${table}.slug
       limit ${hitsMax}`,
    )
  })

const finders = { en: find('en'), fr: find('fr') }

/** `/learn/catalogue`: lessons of the current versions that hold every word, the likeliest first. */
export function searchLessons({ db }: ReadCtx, text: string, locale: Locale): LessonHit[] {
  const expression = searchExpression(text)
  if (expression === null) return []
  const [open, close] = snippetMarks
  const rows = finders[locale](db).all(open, close, open, close, expression)
  return rows.map(({ courseTitle, title, snippet, ...hit }) => ({
    ...hit,
    courseTitle: (JSON.parse(courseTitle) as Text)[locale],
    title: snippetParts(title),
    snippet: snippetParts(snippet),
  }))
}
