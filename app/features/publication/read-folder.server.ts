import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import type { SourceFile, Sources } from '../catalogue/sources.ts'

const filesMax = 10_000
const depthMax = 6
const fileBytesMax = 128 * 1024 * 1024

/**
 * The files of a folder. Hidden ones are left out; links and what is no plain file are findings. Bytes
 * are read when they are asked for.
 */
export function readFolder(folder: string): { sources: Sources; findings: Finding[] } {
  const sources = new Map<string, SourceFile>()
  const findings: Finding[] = []
  const walk = (path: string, depth: number): void => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      if (name.startsWith('.')) continue
      const inside = path === '' ? name : `${path}/${name}`
      const found = lstatSync(join(folder, inside))
      if (found.isDirectory() && depth < depthMax) walk(inside, depth + 1)
      else if (!found.isFile())
        findings.push(errorAt(startOf(inside), 'symbolic-link', { name: inside }))
      else if (found.size > fileBytesMax || sources.size >= filesMax) {
        const params = { what: 'bytes', max: fileBytesMax, found: found.size }
        findings.push(errorAt(startOf(inside), 'limit', params))
      } else sources.set(inside, fileAt(folder, inside, found.size))
    }
  }
  walk('', 1)
  return { sources, findings }
}

function fileAt(folder: string, path: string, size: number): SourceFile {
  const from = join(folder, path)
  return { path, size, hash: hashOf(from), read: () => readFileSync(from) }
}

const chunk = Buffer.alloc(1024 * 1024)

function hashOf(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
