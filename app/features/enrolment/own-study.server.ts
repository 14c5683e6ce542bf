import type { ReadCtx } from '#app/platform/context.server.ts'
import { currentCourse } from './current-course.server.ts'
import { type PublishedCourse, publishedCourse } from './published-course.server.ts'
import { type Study, studyOf } from './study.server.ts'

/** A course as one person studies it: the version that they started, else the current one. */
export type OwnStudy = {
  published: PublishedCourse
  study: Study | null
  currentVersionId: string
  retired: boolean
}

/**
 * Null where there is no such course, and where it was retired before the person began it: who
 * began may finish.
 */
export function ownStudy(ctx: ReadCtx, learnerId: string, courseId: string): OwnStudy | null {
  const current = currentCourse(ctx, courseId)
  if (!current) return null
  const study = studyOf(ctx, learnerId, courseId)
  if (current.retired && !study) return null
  const { currentVersionId, retired } = current
  const published = publishedCourse(ctx.db, study?.enrolment.versionId ?? currentVersionId)
  return published && { published, study, currentVersionId, retired }
}

/** Whether the path of the version has that lesson. */
export function hasLesson({ path }: PublishedCourse, slug: string): boolean {
  return path.some(({ kind, id }) => kind === 'lesson' && id === slug)
}
