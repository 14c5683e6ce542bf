import { inflateSync } from 'node:zlib'

const woffHeaderBytes = 44
const woffEntryBytes = 20
const fontHeaderBytes = 12
const fontEntryBytes = 16

/**
 * The font inside a WOFF 1.0 file (W3C Recommendation, 13 December 2012). Unwrapped once, because the
 * PDF library would inflate it anew, and slowly, for every document.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index) => {
    const at = woffHeaderBytes + index * woffEntryBytes
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((by) =>
      woff.readUInt32BE(at + by),
    )
    const bytes = woff.subarray(offset, offset! + packed!)
    const table = packed === length ? bytes : inflateSync(bytes)
    return { tag: woff.subarray(at, at + 4), checksum: checksum!, table }
  })
  const header = Buffer.alloc(fontHeaderBytes + count * fontEntryBytes)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  header.writeUInt16BE(2 ** power * fontEntryBytes, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((count - 2 ** power) * fontEntryBytes, 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  for (const [index, { tag, checksum, table }] of entries.entries()) {
    const at = fontHeaderBytes + index * fontEntryBytes
    tag.copy(header, at)
    header.writeUInt32BE(checksum, at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(table.length, at + 12)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    parts.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat(parts)
}
