import type { Db } from '#db/client.server.ts'
import { type SourceFile, type Sources, versionIdOf } from '../catalogue/sources.ts'
import { sortFolder } from './check/folder.ts'
import { courseStanding, fileStanding } from './standing.server.ts'

/** A course whose files are, byte for byte, what is published. */
export type SettledCourse = { id: string; versionId: string; noted: boolean }

/**
 * Leaves out of a folder what takes long to make and is published already, by hash: courses and public
 * pages. What is published was checked when it was, and is there for the rest to refer to.
 */
export function unsettled(
  db: Db,
  sources: Sources,
): { sources: Sources; settled: SettledCourse[] } {
  const folder = sortFolder(sources)
  const settled: SettledCourse[] = []
  const left = new Set<string>()
  for (const [id, files] of folder.courses) {
    const versionId = versionIdOf(files.values())
    const standing = courseStanding(db, id)
    if (standing?.current !== versionId) continue
    settled.push({ id, versionId, noted: standing.filesHeld === versionId })
    for (const path of files.keys()) left.add(`courses/${id}/${path}`)
  }
  for (const slug of new Set(folder.pages.map((page) => page.slug))) {
    const files = folder.pages.filter((page) => page.slug === slug).map(({ file }) => file)
    if (files.every((file) => isPublished(db, file))) for (const { path } of files) left.add(path)
  }
  return { sources: new Map([...sources].filter(([path]) => !left.has(path))), settled }
}

const isPublished = (db: Db, { path, hash }: SourceFile) => fileStanding(db, path)?.current === hash
