import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { asc, eq, isNull } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { Db } from '#db/client.server.ts'
import { course, sourceFile } from '#db/schema/catalogue.ts'
import { contentFile } from '#db/schema/publication.ts'
import { blobBytes } from '../catalogue/blobs.server.ts'
import { basisFile } from './basis.server.ts'
import type { Basis } from './plan.server.ts'

type ExportedFile = { path: string; hash: string }

/** What is published, as the files that it was published from. */
export function exportedFiles(db: Db): { files: ExportedFile[]; basis: Basis } {
  const courses = db
    .select()
    .from(course)
    .where(isNull(course.retiredAt))
    .orderBy(asc(course.id))
    .all()
  const ofCourses = courses.flatMap(({ id, currentVersionId }) =>
    db
      .select({ path: sourceFile.path, hash: sourceFile.hash })
      .from(sourceFile)
      .where(eq(sourceFile.versionId, currentVersionId))
      .orderBy(asc(sourceFile.path))
      .all()
      .map(({ path, hash }) => ({ path: `courses/${id}/${path}`, hash })),
  )
  const { path, hash } = contentFile
  const others = db.select({ path, hash }).from(contentFile).orderBy(asc(path)).all()
  const basis = {
    courses: Object.fromEntries(courses.map(({ id, currentVersionId }) => [id, currentVersionId])),
    files: Object.fromEntries(others.map((file) => [file.path, file.hash])),
  }
  return { files: [...others, ...ofCourses], basis }
}

/**
 * Writes what is published into a folder, which publishes to the same hashes. A folder that holds
 * something is refused unless `force` is given; then files are overwritten, and none removed.
 */
export function exportContent(
  db: Db,
  folder: string,
  { force = false, progress }: { force?: boolean; progress?: (path: string) => void } = {},
): Outcome<{ files: number }, 'not-empty'> {
  const root = resolve(folder)
  if (!force && existsSync(root) && readdirSync(root).length > 0) return refuse('not-empty')
  const { files, basis } = exportedFiles(db)
  for (const { path, hash } of files) {
    const target = resolve(root, path)
    if (!target.startsWith(root + sep)) throw new Error(`${path} leads out of the folder`)
    progress?.(path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, blobBytes(db, hash))
  }
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, basisFile), `${JSON.stringify(basis, null, 2)}\n`)
  return done({ files: files.length })
}
