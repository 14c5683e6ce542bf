import { errorAt, type Finding, type Place } from '#app/domain/finding.ts'
import type { Requirement } from '#app/domain/requirement.ts'
import { type ReadYaml, readYaml } from '#app/platform/source/read-yaml.ts'
import {
  type CertificationDefinition,
  CertificationFile,
} from '../../catalogue/schema/certification.ts'
import type { SourceFile } from '../../catalogue/sources.ts'
import type { Sourced } from './reference.ts'

/** What a certification may ask for, and the competencies that it may promise. */
export type Askable = {
  courses: ReadonlySet<string>
  assessments: (id: string) => boolean
  certifications: ReadonlySet<string>
  competencies: ReadonlySet<string>
}

type Part = { path: PropertyKey[]; part: Requirement }

/** Reads the certifications of a folder. `known` gains the ids of those that could be read. */
export function checkCertifications(
  files: readonly SourceFile[],
  askable: Askable,
): { findings: Finding[]; certifications: Sourced<CertificationDefinition>[] } {
  const read = files.map((file) => ({
    file,
    ...readYaml(file.path, file.read(), CertificationFile),
  }))
  const here = read.flatMap(({ file, value }) => (value ? [{ file, value }] : []))
  const certifications = new Set([...askable.certifications, ...here.map(({ value }) => value.id)])
  const needs = new Map(here.map(({ value }) => [value.id, credentialsIn(value.requires)]))
  const findings = read.flatMap((one) => [
    ...one.findings,
    ...findingsOf(one, { ...askable, certifications }, needs),
  ])
  return { findings, certifications: here }
}

function findingsOf(
  { file, value, at }: { file: SourceFile } & ReadYaml<CertificationDefinition>,
  askable: Askable,
  needs: ReadonlyMap<string, string[]>,
): Finding[] {
  if (!value) return []
  const place = (path: PropertyKey[]): Place => ({ file: file.path, ...at(path) })
  const name = file.path.slice('certifications/'.length, -'.yml'.length)
  const misnamed =
    value.id === name ? [] : [errorAt(place(['id']), 'folder-name', { id: value.id, name })]
  const promised = value.outcomes.flatMap(({ competency }, index) =>
    askable.competencies.has(competency)
      ? []
      : [
          errorAt(place(['outcomes', index, 'competency']), 'unknown-competency', {
            id: competency,
          }),
        ],
  )
  const asked = partsOf({ path: ['requires'], part: value.requires }).flatMap(({ path, part }) => {
    const unknown = unknownIn(part, askable)
    if (unknown)
      return [errorAt(place([...path, ...unknown.key]), unknown.rule, { id: unknown.id })]
    if (part.kind !== 'credential' || !leadsTo(part.certificationId, value.id, needs)) return []
    return [errorAt(place([...path, 'credential']), 'circular', { id: part.certificationId })]
  })
  return [...misnamed, ...promised, ...asked]
}

/** Every part of a tree with the path to where it is written. */
function partsOf({ path, part }: Part): Part[] {
  if (part.kind !== 'allOf' && part.kind !== 'anyOf') return [{ path, part }]
  return part.of.flatMap((one, index) => partsOf({ path: [...path, part.kind, index], part: one }))
}

function unknownIn(part: Requirement, askable: Askable) {
  switch (part.kind) {
    case 'course':
      if (askable.courses.has(part.courseId)) return null
      return { rule: 'unknown-course' as const, key: ['course'], id: part.courseId }
    case 'score':
      if (askable.assessments(part.assessmentId)) return null
      return {
        rule: 'unknown-assessment' as const,
        key: ['score', 'assessment'],
        id: part.assessmentId,
      }
    case 'credential':
      if (askable.certifications.has(part.certificationId)) return null
      return {
        rule: 'unknown-certification' as const,
        key: ['credential'],
        id: part.certificationId,
      }
    case 'exercise':
      return { rule: 'unknown-exercise' as const, key: ['exercise'], id: part.exerciseId }
    default:
      return null
  }
}

function credentialsIn(requirement: Requirement): string[] {
  return partsOf({ path: [], part: requirement }).flatMap(({ part }) =>
    part.kind === 'credential' ? [part.certificationId] : [],
  )
}

/** Whether earning one certification needs another to be held, directly or by way of others. */
function leadsTo(from: string, to: string, needs: ReadonlyMap<string, string[]>): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(needs.get(next) ?? []))
  }
  return false
}
