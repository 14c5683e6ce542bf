import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/**
 * What no text of ours may hold: control characters other than tab and line ends, and the characters
 * that turn the direction of writing, with which a text can show something else than it says.
 */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/u

export function hasForbidden(text: string): boolean {
  return forbidden.test(text)
}

/**
 * The text of a file: UTF-8, a byte order mark left out, lines ended by a line feed. Refuses what is
 * not UTF-8 (lone surrogates are not) and characters that nobody means to write.
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  bytesMax: number,
): Outcome<string, Finding> {
  if (bytes.byteLength > bytesMax) {
    const params = { what: 'bytes', max: bytesMax, found: bytes.byteLength }
    return refuse(errorAt(startOf(file), 'limit', params))
  }
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return refuse(errorAt(startOf(file), 'not-utf8'))
  }
  const lines = text.replace(/\r\n?/g, '\n')
  const at = lines.search(forbidden)
  if (at < 0) return done(lines)
  const code = lines.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0') ?? ''
  return refuse(errorAt({ file, ...placeIn(lines, at) }, 'characters', { code: `U+${code}` }))
}

/** Line and column of an offset, from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
