import type { Entries } from '#app/domain/figures/entries.ts'
import type { PartSpan } from '#app/domain/figures/postings.ts'
import type { Derived } from './derive.server.ts'

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

type Written = {
  places: [number, number, string | null, readonly number[]][]
  parts: Record<string, number[]>
}

export function packStanding({ places, standings }: Derived): string {
  const parts: Written['parts'] = {}
  for (const certificationId of [...standings.keys()].sort()) {
    const spans = standings.get(certificationId)!
    parts[certificationId] = spans.flatMap(({ from, until, part }) => [from, until, part])
  }
  const written: Written = {
    places: places.map(({ from, until, unitId, keys }) => [from, until, unitId, keys]),
    parts,
  }
  return JSON.stringify(written)
}

export function unpackStanding(text: string): Derived {
  const { places, parts } = JSON.parse(text) as Written
  return {
    places: places.map(([from, until, unitId, keys]) => ({ from, until, unitId, keys })),
    standings: new Map(Object.entries(parts).map(([id, flat]) => [id, spansOf(flat)])),
  }
}

/** The parts alone, by certification, for those who read many people at once. */
export function* partsWritten(text: string): Generator<[string, PartSpan[]]> {
  const { parts } = JSON.parse(text) as Pick<Written, 'parts'>
  for (const [id, flat] of Object.entries(parts)) yield [id, spansOf(flat)]
}

function spansOf(flat: readonly number[]): PartSpan[] {
  const spans: PartSpan[] = []
  for (let at = 0; at < flat.length; at += 3) {
    spans.push({ from: flat[at]!, until: flat[at + 1]!, part: flat[at + 2]! })
  }
  return spans
}
