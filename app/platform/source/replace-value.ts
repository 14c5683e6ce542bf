import { isMap, isScalar, parseDocument } from 'yaml'

/**
 * The YAML text with another word as the value of a key of its outermost map; everything else stays as
 * it was typed. Null where the text is no such map, or has no such key with a plain value.
 */
export function replaceValue(text: string, key: string, word: string): string | null {
  const { contents, errors } = parseDocument(text, { schema: 'core' })
  if (errors.length > 0 || !isMap(contents)) return null
  const value = contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value
  if (!isScalar(value) || !value.range) return null
  if (value.value === word) return text
  const [start, end] = value.range
  return text.slice(0, start) + word + text.slice(end)
}
