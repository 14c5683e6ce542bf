import { isUtf8 } from 'node:buffer'
import type { FindingCode } from './findings.ts'

export type CsvFile = { name: string; bytes: Uint8Array }

export const csvBytesMax = 64 * 1024 * 1024

/** A semicolon where the header has more of them than commas. */
export function delimiterOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(10)
  const header = new TextDecoder().decode(bytes.subarray(0, end < 0 ? 4096 : Math.min(end, 4096)))
  return header.split(';').length > header.split(',').length ? ';' : ','
}

type Fault = { row: number; code: FindingCode; params?: Record<string, number> }

/** What keeps the bytes from being read at all, with the line it is on. */
export function faultOf({ bytes }: CsvFile): Fault | null {
  if (bytes.length > csvBytesMax) {
    return { row: 1, code: 'file-size', params: { max: csvBytesMax / 1024 / 1024 } }
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { row: lineAt(bytes, nul), code: 'nul' }
  if (isUtf8(bytes)) return null
  return { row: firstBadLine(bytes), code: 'not-utf8' }
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let next = bytes.indexOf(10); next >= 0 && next < at; next = bytes.indexOf(10, next + 1)) {
    line++
  }
  return line
}

function firstBadLine(bytes: Uint8Array): number {
  let from = 0
  for (let line = 1; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from)
    const until = end < 0 ? bytes.length : end
    if (!isUtf8(bytes.subarray(from, until))) return line
    from = until + 1
  }
  return 1
}
