import { errorAt, type Finding, startOf, warningAt } from '#app/domain/finding.ts'
import { locales } from '#app/domain/text.ts'
import type { ReadYaml } from '#app/platform/source/read-yaml.ts'
import type { CourseData } from '../schema/course.ts'
import type { Layout } from './layout.ts'
import type { CourseWorld } from './world.ts'

/** Addresses under /learn that belong to pages, so that no course can have them. */
const reservedIds = ['catalogue', 'why']

/** What `course.yml` says of other things: files that are there, competencies and roles that exist. */
export function courseFileFindings(
  folder: string,
  { value: course, at }: ReadYaml<CourseData>,
  layout: Layout,
  world: CourseWorld,
): Finding[] {
  if (!course) return []
  const file = `${folder}course.yml`
  const findings: Finding[] = []
  const place = (...path: PropertyKey[]) => ({ file, ...at(path) })
  const folderName = folder.split('/').at(-2) ?? ''
  if (course.id !== folderName) {
    findings.push(errorAt(place('id'), 'folder-name', { id: course.id, name: folderName }))
  }
  if (reservedIds.includes(course.id)) {
    findings.push(errorAt(place('id'), 'reserved-id', { id: course.id }))
  }
  for (const [index, { competency }] of course.outcomes.entries()) {
    if (world.competencies.has(competency)) continue
    const where = place('outcomes', index, 'competency')
    findings.push(errorAt(where, 'unknown-competency', { id: competency }))
  }
  for (const [index, role] of course.roles.entries()) {
    if (!world.roles.has(role))
      findings.push(errorAt(place('roles', index), 'unknown-role', { id: role }))
  }
  for (const [index, { kind, id }] of course.order.entries()) {
    const known = kind === 'lesson' ? layout.lessons.has(id) : layout.assessments.has(id)
    const name = kind === 'lesson' ? `lessons/${id}` : `assessments/${id}.yml`
    if (!known) findings.push(errorAt(place('order', index, kind), 'missing-file', { name }))
  }
  return [...findings, ...leftOut(folder, course, layout), ...untranslated(folder, layout)]
}

/** Lessons and assessments that no step leads to. */
function leftOut(folder: string, { order }: CourseData, layout: Layout): Finding[] {
  const steps = new Set(order.map(({ kind, id }) => `${kind} ${id}`))
  const lessons = [...layout.lessons].filter(([slug]) => !steps.has(`lesson ${slug}`))
  const assessments = [...layout.assessments.values()].filter(
    ({ path }) => !steps.has(`assessment ${path.slice('assessments/'.length, -'.yml'.length)}`),
  )
  return [
    ...lessons.map(([slug, files]) => (files.en ?? files.fr)?.path ?? `lessons/${slug}`),
    ...assessments.map(({ path }) => path),
  ].map((path) => errorAt(startOf(folder + path), 'not-in-order', { name: path }))
}

function untranslated(folder: string, layout: Layout): Finding[] {
  return [...layout.lessons].flatMap(([slug, files]) =>
    locales
      .filter((locale) => !files[locale])
      .map((locale) => {
        const path = `${folder}lessons/${slug}/${locale}.mdx`
        return errorAt(startOf(path), 'missing-translation', { name: locale })
      }),
  )
}

/** Words of the glossary that no lesson uses. */
export function unusedTerms(
  folder: string,
  { value: course, at }: ReadYaml<CourseData>,
  used: ReadonlySet<string>,
): Finding[] {
  return (course?.glossary ?? []).flatMap(({ id }, index) => {
    const place = { file: `${folder}course.yml`, ...at(['glossary', index, 'id']) }
    return used.has(id) ? [] : [warningAt(place, 'unused-term', { id })]
  })
}
