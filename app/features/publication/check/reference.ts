import { errorAt, type Finding } from '#app/domain/finding.ts'
import type { Grade } from '#app/domain/grade.ts'
import type { Text } from '#app/domain/text.ts'
import { readYaml } from '#app/platform/source/read-yaml.ts'
import { FrameworkFile, GradesFile, WorkRolesFile } from '../../catalogue/schema/framework.ts'
import type { SourceFile } from '../../catalogue/sources.ts'
import type { Folder } from './folder.ts'

export type Sourced<Value> = { file: SourceFile; value: Value }

export type Reference = {
  findings: Finding[]
  grades: Sourced<(Grade & { title: Text })[]> | null
  workRoles: Sourced<{ id: string; title: Text }[]> | null
  frameworks: Sourced<FrameworkFile>[]
}

/** Reads the tables that everything else refers to. */
export function checkReference(folder: Folder): Reference {
  const reference: Reference = { findings: [], grades: null, workRoles: null, frameworks: [] }
  if (folder.grades) {
    const { findings, value } = readYaml(folder.grades.path, folder.grades.read(), GradesFile)
    reference.findings.push(...findings)
    if (value) reference.grades = { file: folder.grades, value: value.grades }
  }
  if (folder.workRoles) {
    const { findings, value } = readYaml(
      folder.workRoles.path,
      folder.workRoles.read(),
      WorkRolesFile,
    )
    reference.findings.push(...findings)
    if (value) reference.workRoles = { file: folder.workRoles, value: value.roles }
  }
  const seen = new Set<string>()
  for (const file of folder.frameworks) checkFramework(file, reference, seen)
  return reference
}

/** Competency ids stand alone in content, so they are unique across frameworks. */
function checkFramework(file: SourceFile, reference: Reference, seen: Set<string>): void {
  const { findings, value, at } = readYaml(file.path, file.read(), FrameworkFile)
  reference.findings.push(...findings)
  if (!value) return
  reference.frameworks.push({ file, value })
  const name = file.path.slice('frameworks/'.length, -'.yml'.length)
  const place = (...path: PropertyKey[]) => ({ file: file.path, ...at(path) })
  if (value.id !== name) {
    reference.findings.push(errorAt(place('id'), 'folder-name', { id: value.id, name }))
  }
  for (const [index, { id }] of value.competencies.entries()) {
    const where = place('competencies', index, 'id')
    if (seen.has(id)) reference.findings.push(errorAt(where, 'duplicate-id', { id }))
    seen.add(id)
  }
}
