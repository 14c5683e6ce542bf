import type { Locale } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { searchTables } from '../catalogue/search-tables.ts'

const wordsMax = 12
const hitsMax = 40
/** A word as short as this is looked for whole: most words begin with it. */
const wholeUpTo = 2
const [hitFrom, hitUntil] = ['\u0001', '\u0002']

/** A lesson in which every word was found; what was found in its text is marked. */
export type Hit = {
  versionId: string
  slug: string
  title: string
  snippet: { text: string; isHit: boolean }[]
}

type Row = { versionId: string; slug: string; title: string; snippet: string }

/** Titles count for more than summaries, and these for more than the text. */
const searching = (locale: Locale) =>
  statement((db: Db) => {
    const table = searchTables[locale]
    return db.$client.prepare<unknown[], Row>(
      `SELECT ${table}.version_id AS versionId, slug, title,
         snippet(${table}, 4, char(1), char(2), '…', 24) AS snippet
       FROM ${table} JOIN course ON course.current_version_id = ${table}.version_id
       WHERE ${table} MATCH ? AND course.retired_at IS NULL
       ORDER BY bm25(${table}, 0, 0, 8, 4, 1) LIMIT ${hitsMax}`,
    )
  })

const search: Record<Locale, ReturnType<typeof searching>> = {
  en: searching('en'),
  fr: searching('fr'),
}

/** The lessons of the offered courses that have all the words, in the reader's language; best first. */
export function searchLessons(ctx: ReadCtx, text: string): Hit[] {
  const words = wordsIn(text)
  if (words.length === 0) return []
  return search[ctx.locale](ctx.db)
    .all(words.map(quoted).join(' '))
    .map(({ snippet, ...row }) => ({ ...row, snippet: piecesOf(snippet) }))
}

/** The words of what somebody typed; everything else in it means nothing to the search. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, wordsMax)
}

/** In quotation marks a word is a word, whatever it means in the language of the search. */
function quoted(word: string): string {
  return word.length > wholeUpTo ? `"${word}"*` : `"${word}"`
}

function piecesOf(snippet: string): Hit['snippet'] {
  return snippet.split(hitFrom).flatMap((piece, index) => {
    if (index === 0) return piece ? [{ text: piece, isHit: false }] : []
    const [hit = '', rest = ''] = piece.split(hitUntil)
    return [
      { text: hit, isHit: true },
      { text: rest, isHit: false },
    ]
  })
}
