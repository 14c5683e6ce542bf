import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { course, courseVersion } from '#db/schema/catalogue.ts'
import { contentFile } from '#db/schema/publication.ts'
import type { Published } from './decide.ts'

/** What is published of a course; null where it never was. */
export function courseStanding(db: Db, courseId: string): Published | null {
  const { id, origin } = courseVersion
  const standing = db
    .select({ current: course.currentVersionId, origin, filesHeld: course.filesVersionId })
    .from(course)
    .innerJoin(courseVersion, eq(id, course.currentVersionId))
    .where(eq(course.id, courseId))
    .get()
  if (!standing) return null
  const ofCourse = (version: string) => and(eq(courseVersion.courseId, courseId), eq(id, version))
  return {
    ...standing,
    wasPublished: (version) =>
      db.select({ id }).from(courseVersion).where(ofCourse(version)).get() !== undefined,
  }
}

/** What is published at a path that belongs to no course; null where nothing is. */
export function fileStanding(db: Db, path: string): Published | null {
  const row = db.select().from(contentFile).where(eq(contentFile.path, path)).get()
  if (!row) return null
  const { hash: current, origin, filesHash: filesHeld } = row
  return { current, origin, filesHeld, wasPublished: (hash) => hash === filesHeld }
}
