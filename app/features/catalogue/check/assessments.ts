import { errorAt, type Finding, type Place } from '#app/domain/finding.ts'
import { type ReadYaml, readYaml } from '#app/platform/source/read-yaml.ts'
import { AssessmentFile } from '../schema/assessment.ts'
import type { Layout } from './layout.ts'
import type { CourseWorld } from './world.ts'

/** Where an item of the course is written, so that another course's use of its id can be told. */
export type ItemPlace = Place & { id: string; assessmentId: string; kind: string }

export type CheckedAssessments = {
  findings: Finding[]
  assessments: AssessmentFile[]
  items: ItemPlace[]
}

/** Reads the assessments of a course; ids are held against all that was ever published. */
export function checkAssessments(
  folder: string,
  courseId: string,
  layout: Layout,
  world: CourseWorld,
): CheckedAssessments {
  const findings: Finding[] = []
  const assessments: AssessmentFile[] = []
  const items: ItemPlace[] = []
  for (const [name, source] of layout.assessments) {
    const file = folder + source.path
    const read = readYaml(file, source.read(), AssessmentFile)
    findings.push(...read.findings)
    if (!read.value) continue
    assessments.push(read.value)
    findings.push(...ofAssessment(file, name, courseId, read, world))
    for (const [index, { id, kind }] of read.value.items.entries()) {
      const place = { file, ...read.at(['items', index, 'id']) }
      const twin = items.find((item) => item.id === id)
      if (twin) findings.push(errorAt(place, 'item-reused', { id, other: twin.assessmentId }))
      items.push({ ...place, id, kind, assessmentId: read.value.id })
    }
  }
  return { findings, assessments, items }
}

function ofAssessment(
  file: string,
  name: string,
  courseId: string,
  { value, at }: ReadYaml<AssessmentFile>,
  world: CourseWorld,
): Finding[] {
  if (!value) return []
  const findings: Finding[] = []
  const { id, items } = value
  if (id !== name) findings.push(errorAt({ file, ...at(['id']) }, 'folder-name', { id, name }))
  const owner = world.assessmentCourse(id)
  if (owner !== null && owner !== courseId) {
    findings.push(errorAt({ file, ...at(['id']) }, 'duplicate-id', { id }))
  }
  for (const [index, item] of items.entries()) {
    const place = (key: string) => ({ file, ...at(['items', index, key]) })
    if (!world.competencies.has(item.competency)) {
      findings.push(errorAt(place('competency'), 'unknown-competency', { id: item.competency }))
    }
    const use = world.itemUse(item.id)
    if (use && use.assessmentId !== id) {
      findings.push(errorAt(place('id'), 'item-reused', { id: item.id, other: use.assessmentId }))
    } else if (use && use.kind !== item.kind) {
      findings.push(errorAt(place('kind'), 'item-kind', { id: item.id, was: use.kind }))
    }
  }
  return findings
}
