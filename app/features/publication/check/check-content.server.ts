import { errorAt, type Finding, sortFindings } from '#app/domain/finding.ts'
import { type CheckedCourse, checkCourse } from '../../catalogue/check/check-course.server.ts'
import { checkLinks } from '../../catalogue/check/lesson-links.ts'
import type { AnchorsOf } from '../../catalogue/check/world.ts'
import type { CertificationDefinition } from '../../catalogue/schema/certification.ts'
import type { IndicatorData } from '../../catalogue/schema/indicator.ts'
import type { RuleFile } from '../../catalogue/schema/requirement-rule.ts'
import type { SourceFile, Sources } from '../../catalogue/sources.ts'
import type { Known } from '../known.server.ts'
import { checkCertifications } from './certifications.ts'
import { sortFolder } from './folder.ts'
import { checkIndicators } from './indicators.ts'
import { type CheckedPage, checkPages } from './pages.server.ts'
import { checkReference, type Reference, type Sourced } from './reference.ts'
import { checkRules } from './rules.ts'

/** A content folder, read and checked as a whole. Without a file of requirements `rules` is null. */
export type CheckedContent = {
  findings: Finding[]
  reference: Reference
  courses: CheckedCourse[]
  certifications: Sourced<CertificationDefinition>[]
  rules: RuleFile[] | null
  requirements: SourceFile | null
  indicators: Sourced<IndicatorData>[]
  pages: CheckedPage[]
}

/** Told before each course is checked, which takes a while. */
export type Progress = (step: { course: string; done: number; of: number }) => void

/** Checks a folder against itself and against what is known besides. It writes nothing. */
export async function checkContent(
  sources: Sources,
  known: Known,
  progress: Progress = () => undefined,
): Promise<CheckedContent> {
  const folder = sortFolder(sources)
  const reference = checkReference(folder)
  const world = { ...known, ...namesOf(reference, known) }
  const courses: CheckedCourse[] = []
  for (const [id, files] of folder.courses) {
    progress({ course: id, done: courses.length, of: folder.courses.size })
    courses.push(await checkCourse(id, files, world))
  }
  const certifications = checkCertifications(folder.certifications, {
    courses: new Set([...known.courses, ...folder.courses.keys()]),
    assessments: (id) => known.assessmentCourse(id) !== null || hasAssessment(courses, id),
    certifications: known.certifications,
    competencies: world.competencies,
  })
  // By the names of the files, so that one that cannot be read is not said to be missing as well.
  const held = folder.certifications.map(({ path }) => path.slice('certifications/'.length, -4))
  const nameable = { ...world, certifications: new Set([...known.certifications, ...held]) }
  const rules = checkRules(folder.requirements, nameable)
  const indicators = checkIndicators(folder.indicators)
  const pages = await checkPages(folder)
  const findings = sortFindings([
    ...folder.findings,
    ...reference.findings,
    ...courses.flatMap((course) => course.findings),
    ...acrossCourses(courses, known.anchorsOf),
    ...certifications.findings,
    ...rules.findings,
    ...indicators.findings,
    ...pages.findings,
  ])
  return {
    findings,
    reference,
    courses,
    certifications: certifications.certifications,
    rules: rules.rules,
    requirements: folder.requirements,
    indicators: indicators.indicators,
    pages: pages.pages,
  }
}

/** What the folder's own tables hold; where it has none, what is published. */
function namesOf({ frameworks, workRoles, grades }: Reference, known: Known) {
  const competencies = frameworks.flatMap(({ value }) => value.competencies.map(({ id }) => id))
  return {
    competencies: new Set([...competencies, ...known.competencies]),
    roles: workRoles ? new Set(workRoles.value.map(({ id }) => id)) : known.roles,
    grades: grades?.value ?? known.grades,
  }
}

const hasAssessment = (courses: readonly CheckedCourse[], id: string) =>
  courses.some(({ assessmentIds }) => assessmentIds.includes(id))

/** Links between courses, and ids that two courses use. */
function acrossCourses(courses: readonly CheckedCourse[], published: AnchorsOf): Finding[] {
  const byId = new Map(courses.map((course) => [course.id, course]))
  const anchorsOf: AnchorsOf = (course, lesson, locale) => {
    const here = byId.get(course)
    return here
      ? (here.anchors.get(`${lesson}/${locale}`) ?? null)
      : published(course, lesson, locale)
  }
  const links = checkLinks(
    courses.flatMap(({ crossLinks }) => crossLinks),
    anchorsOf,
  )
  return [...links, ...reusedItems(courses), ...reusedAssessments(courses)]
}

function reusedItems(courses: readonly CheckedCourse[]): Finding[] {
  const first = new Map<string, { courseId: string; assessmentId: string }>()
  return courses.flatMap(({ id: courseId, items }) =>
    items.flatMap((item) => {
      const other = first.get(item.id)
      if (!other) first.set(item.id, { courseId, assessmentId: item.assessmentId })
      if (!other || other.courseId === courseId) return []
      return [errorAt(item, 'item-reused', { id: item.id, other: other.assessmentId })]
    }),
  )
}

function reusedAssessments(courses: readonly CheckedCourse[]): Finding[] {
  const first = new Map<string, string>()
  return courses.flatMap(({ id: courseId, assessments }) =>
    assessments.flatMap(({ id }) => {
      const other = first.get(id) ?? courseId
      first.set(id, other)
      const place = { file: `courses/${courseId}/assessments/${id}.yml`, line: 1, column: 1 }
      return other === courseId ? [] : [errorAt(place, 'duplicate-id', { id })]
    }),
  )
}
