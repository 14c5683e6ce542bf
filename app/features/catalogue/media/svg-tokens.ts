/** A tag of an SVG file, with its attributes as written. */
export type SvgTag = { offset: number; name: string; attributes: [name: string, value: string][] }

export type SvgRead = { tags: SvgTag[] } | { refusedAt: number }

const declaration = /<\?xml [^?<>]*\?>/y
const comment = /<!--(?:(?!--)[\s\S])*-->/y
const words = /(?:[^<&]|&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)+/y
const closing = /<\/([a-zA-Z][\w:.-]*)\s*>/y
const opening = /<([a-zA-Z][\w:.-]*)/y
const attribute = /\s+([a-zA-Z][\w:.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/y
const ending = /\s*(\/?)>/y

/** Deeper than a drawing is, shallower than what troubles a reader. */
const depthMax = 60
const tagsMax = 20_000

/**
 * Reads the part of XML that a plain drawing needs: elements, attributes, text and comments, well
 * formed. DOCTYPE, entities of its own, CDATA and processing instructions are not read at all: the
 * answer is where they begin.
 */
export function readSvg(text: string): SvgRead {
  const tags: SvgTag[] = []
  const open: string[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  take(declaration)
  while (at < text.length) {
    const offset = at
    if (take(comment) || take(words)) continue
    const closed = take(closing)
    if (closed) {
      if (open.pop() !== closed[1]) return { refusedAt: offset }
      continue
    }
    const opened = take(opening)
    if (!opened || (open.length === 0 && tags.length > 0)) return { refusedAt: offset }
    const tag: SvgTag = { offset, name: opened[1] ?? '', attributes: [] }
    for (let next = take(attribute); next; next = take(attribute)) {
      tag.attributes.push([next[1] ?? '', (next[2] ?? '').slice(1, -1)])
    }
    const end = take(ending)
    if (!end || tags.push(tag) > tagsMax) return { refusedAt: offset }
    if (end[1] === '' && open.push(tag.name) > depthMax) return { refusedAt: offset }
  }
  return open.length === 0 && tags.length > 0 ? { tags } : { refusedAt: text.length }
}
