import { createHash } from 'node:crypto'

/** A file of content. Its bytes are read when they are needed: a course may carry videos. */
export type SourceFile = {
  /** From the folder of the course, or of the content for what belongs to none; `/` between parts. */
  path: string
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
  size: number
  read: () => Buffer
}

export type Sources = ReadonlyMap<string, SourceFile>

/** A file whose bytes are at hand, such as a draft. */
export function sourceOf(path: string, bytes: Buffer): SourceFile {
  return { path, hash: sha256(bytes), size: bytes.byteLength, read: () => bytes }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * The id of a course version: the hash of the sorted list of its files' hashes and paths. The same
 * files give the same id, wherever they come from.
 */
export function versionIdOf(sources: Iterable<SourceFile>): string {
  const lines = [...sources].map(({ path, hash }) => `${hash}  ${path}\n`)
  return sha256(`cursus course version 1\n${lines.sort(byPath).join('')}`)
}

const byPath = (a: string, b: string) => {
  const [left, right] = [a.slice(66), b.slice(66)]
  return left < right ? -1 : left > right ? 1 : 0
}
