/** The bytes first … last of a body, both included. */
export type ByteRange = { first: number; last: number }

/**
 * Reads a Range header (RFC 9110, 14.2) against a body of `size` bytes. Null asks for the whole body:
 * no header, another unit, several ranges or nonsense, each of which may be ignored.
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return null
  const [from, until] = [asked[1]!, asked[2]!]
  if (from === '') return lastBytes(Number(until), size)
  const first = Number(from)
  const last = until === '' ? size - 1 : Math.min(Number(until), size - 1)
  if (until !== '' && Number(until) < first) return null
  return first < size ? { first, last } : 'unsatisfiable'
}

function lastBytes(count: number, size: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || size === 0) return 'unsatisfiable'
  return { first: Math.max(0, size - count), last: size - 1 }
}
