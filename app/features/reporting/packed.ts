import type { Entries } from '#app/domain/figures/entries.ts'
import type { Place } from '#app/domain/figures/places.ts'
import type { PartSpan } from '#app/domain/figures/postings.ts'

/*
 * How derived rows are written. Sums are 32-bit little-endian numbers, the order of every processor
 * that the product runs on; standings are JSON, so that a person can read them in the database.
 */

export const packEntries = (entries: Entries): Buffer =>
  Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength)

export function unpackEntries(bytes: Buffer): Entries {
  const { buffer, byteOffset, byteLength } = bytes
  if (byteOffset % 4 === 0) return new Int32Array(buffer, byteOffset, byteLength >>> 2)
  return new Int32Array(Uint8Array.from(bytes).buffer)
}

export const packParts = (parts: readonly PartSpan[]): string =>
  JSON.stringify(parts.flatMap(({ from, until, part }) => [from, until, part]))

export function unpackParts(text: string): PartSpan[] {
  const flat = JSON.parse(text) as number[]
  const parts: PartSpan[] = []
  for (let at = 0; at < flat.length; at += 3) {
    parts.push({ from: flat[at]!, until: flat[at + 1]!, part: flat[at + 2]! })
  }
  return parts
}

export const packPlaces = (places: readonly Place[]): string =>
  JSON.stringify(places.map(({ from, until, unitId, keys }) => [from, until, unitId, keys]))

export function unpackPlaces(text: string): Place[] {
  const rows = JSON.parse(text) as [number, number, string | null, number[]][]
  return rows.map(([from, until, unitId, keys]) => ({ from, until, unitId, keys }))
}
