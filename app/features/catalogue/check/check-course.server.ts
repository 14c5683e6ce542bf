import { type Finding, hasErrors, sortFindings } from '#app/domain/finding.ts'
import type { Locale } from '#app/domain/text.ts'
import { type ReadYaml, readYaml } from '#app/platform/source/read-yaml.ts'
import type { LessonContext } from '../components/lesson/lesson-context.tsx'
import { mediaUrl } from '../media/media-url.ts'
import type { AssessmentFile } from '../schema/assessment.ts'
import { type CourseData, CourseFile } from '../schema/course.ts'
import { type SourceFile, type Sources, versionIdOf } from '../sources.ts'
import { checkAssessments, type ItemPlace } from './assessments.ts'
import { courseFileFindings, unusedTerms } from './course-file.ts'
import { layoutOf } from './layout.ts'
import { checkFindings, factsFindings, lessonIdFindings, termFindings } from './lesson-ids.ts'
import { anchorsIn, lessonLinks } from './lesson-links.ts'
import type { MadeLesson } from './made-lesson.ts'
import { makeLessons } from './make-lessons.server.ts'
import { type CheckedMedia, checkMedia, mediaUse } from './media.ts'
import type { CourseWorld, CrossLink } from './world.ts'

/** A course that may be published: no error was found in it. */
export type ReadyCourse = {
  id: string
  versionId: string
  data: CourseData
  lessons: MadeLesson[]
  assessments: AssessmentFile[]
  media: CheckedMedia[]
  files: SourceFile[]
}

/**
 * All that is known of a course's files. `lessons`, `assessments` and `data` hold what could be read,
 * for a preview; `ready` is null as long as there is an error.
 */
export type CheckedCourse = {
  id: string
  versionId: string
  findings: Finding[]
  data: CourseData | null
  lessons: MadeLesson[]
  assessments: AssessmentFile[]
  /** Of every file there is, also of one that could not be read. */
  assessmentIds: string[]
  items: ItemPlace[]
  crossLinks: CrossLink[]
  anchors: Map<string, ReadonlySet<string>>
  ready: ReadyCourse | null
}

/**
 * Checks a course and makes its lessons. It writes nothing, and its files may be drafts laid over what
 * is published. Paths are from the course's folder; findings name them from the content's.
 */
export async function checkCourse(
  id: string,
  sources: Sources,
  world: CourseWorld,
): Promise<CheckedCourse> {
  const folder = `courses/${id}/`
  const layout = layoutOf(folder, sources)
  const course: ReadYaml<CourseData> = layout.course
    ? readYaml(`${folder}course.yml`, layout.course.read(), CourseFile)
    : { findings: [], at: () => ({ line: 1, column: 1 }) }
  const { media, findings: mediaFindings } = checkMedia(folder, layout)
  const lessons = await makeLessons(folder, layout, (locale) =>
    contextOf(id, course.value, media, locale),
  )
  const assessments = checkAssessments(folder, id, layout, world)
  const terms = termFindings(lessons, course.value?.glossary ?? null)
  const links = lessonLinks(id, lessons)
  const findings = sortFindings([
    ...layout.findings,
    ...course.findings,
    ...courseFileFindings(folder, course, layout, world),
    ...unusedTerms(folder, course, terms.used),
    ...mediaFindings,
    ...mediaUse(folder, course, lessons, media),
    ...lessons.flatMap((lesson) => lesson.findings),
    ...factsFindings(lessons),
    ...lessonIdFindings(lessons),
    ...checkFindings(lessons),
    ...terms.findings,
    ...links.findings,
    ...assessments.findings,
  ])
  const versionId = versionIdOf(sources.values())
  const data = course.value ?? null
  const read = { id, versionId, lessons, assessments: assessments.assessments }
  const { crossLinks } = links
  const files = { media: [...media.values()], files: [...sources.values()] }
  const ready = data && !hasErrors(findings) ? { ...read, data, ...files } : null
  return {
    ...read,
    data,
    findings,
    assessmentIds: [...layout.assessments.keys()],
    items: assessments.items,
    crossLinks,
    anchors: anchorsIn(lessons),
    ready,
  }
}

/** What the lessons in one language need to know of their course. */
function contextOf(
  courseId: string,
  course: CourseData | undefined,
  media: ReadonlyMap<string, CheckedMedia>,
  locale: Locale,
): LessonContext {
  const files = [...media.values()].map(({ path, hash, mime, size, width, height }) => [
    path,
    { url: mediaUrl(hash, path), mime, bytes: size, width, height },
  ])
  const terms = (course?.glossary ?? []).map(({ id, term, definition }) => [
    id,
    { term: term[locale], definition: definition[locale] },
  ])
  return { locale, courseId, media: Object.fromEntries(files), glossary: Object.fromEntries(terms) }
}
