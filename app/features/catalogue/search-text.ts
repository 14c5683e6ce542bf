/** Part of a text that was found; `found` marks the words that were looked for. */
export type SnippetPart = { text: string; found: boolean }

/** Characters that content may not hold, around what was found. */
export const snippetMarks = ['\u0001', '\u0002'] as const

const textMax = 200
const wordsMax = 10

/**
 * What a person typed as an FTS5 expression: every word, each as the beginning of one. Words are
 * letters and digits in quotation marks, so nothing typed is an operator. Null where there is none.
 */
export function searchExpression(text: string): string | null {
  const words = text
    .slice(0, textMax)
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
  // The letter before an apostrophe, as in « l’indicateur », looks for nothing unless it is all there is.
  const telling = words.filter((word) => word.length > 1)
  const looked = (telling.length > 0 ? telling : words).slice(0, wordsMax)
  return looked.length === 0 ? null : looked.map((word) => `"${word}"*`).join(' ')
}

/** Divides a text at the marks that the search put around what it found. */
export function snippetParts(text: string): SnippetPart[] {
  return text
    .split(/(\u0001[^\u0002]*\u0002)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(snippetMarks[0])
        ? { text: part.slice(1, -1), found: true }
        : { text: part, found: false },
    )
}
