import { dayNumber } from '#app/domain/calendar.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type LessonBehind, translationsBehind } from '../../catalogue/draft/translations.server.ts'
import { type CurrentVersion, currentVersions } from '../../catalogue/draft/versions.server.ts'
import { type WrittenFile, writtenFiles } from '../../catalogue/draft/written-files.server.ts'
import { publicationConflicts } from '../conflicts.server.ts'
import { draftFindings } from './check-drafts.server.ts'
import { type Count, countOf, findingsIn } from './findings.ts'

export type DraftInStudio = WrittenFile & {
  courseId: string
  courseTitle: string
  count: Count | null
}

export type CourseInStudio = {
  id: string
  title: string
  version: CurrentVersion
  files: WrittenFile[]
  behind: (LessonBehind & { title: string })[]
  /** The day by which somebody must read it again, where that is past or near. */
  review: { by: string; past: boolean } | null
  count: Count | null
}

const reviewSoonDays = 60

/** `/author`: what waits for those who write, then every course. */
export async function studio(ctx: ReadCtx) {
  const courses: CourseInStudio[] = []
  const drafts: DraftInStudio[] = []
  for (const version of currentVersions(ctx)) {
    const { courseId: id, title } = version
    const files = writtenFiles(ctx, id, version.id)
    const written = files.filter(({ state }) => state !== 'published')
    const findings = written.length > 0 ? await draftFindings(ctx, id) : []
    const course = { id, title: title[ctx.locale], version, files, count: countOf(findings) }
    courses.push({ ...course, behind: behindIn(ctx, id, files), review: reviewOf(ctx, version) })
    for (const file of written) {
      const count = countOf(findingsIn(findings, file.path))
      drafts.push({ ...file, courseId: id, courseTitle: course.title, count })
    }
  }
  return { courses, drafts, conflicts: publicationConflicts(ctx) }
}

function behindIn(ctx: ReadCtx, courseId: string, files: WrittenFile[]) {
  return translationsBehind(ctx, courseId).map((one) => {
    const file = files.find(({ part }) => part.kind === 'lesson' && part.slug === one.lesson)
    return { ...one, title: file?.title ?? one.lesson }
  })
}

function reviewOf(ctx: ReadCtx, { reviewBy }: CurrentVersion): CourseInStudio['review'] {
  if (reviewBy === null || dayNumber(reviewBy) - dayNumber(ctx.today) > reviewSoonDays) return null
  return { by: reviewBy, past: reviewBy < ctx.today }
}
