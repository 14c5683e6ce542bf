import { errorAt, type Finding, type FindingParams, type FindingRule } from '#app/domain/finding.ts'
import { type Grade, isGradeRange } from '#app/domain/grade.ts'
import { type ReadYaml, readYaml } from '#app/platform/source/read-yaml.ts'
import { RequirementsFile, type RuleFile } from '../../catalogue/schema/requirement-rule.ts'
import type { SourceFile } from '../../catalogue/sources.ts'

/** What a rule may name. */
export type Nameable = {
  certifications: ReadonlySet<string>
  roles: ReadonlySet<string>
  grades: readonly Grade[]
  units: ReadonlyMap<string, string>
}

type Who = RuleFile['who']

/** Reads the requirement rules; null where the folder has none. */
export function checkRules(
  file: SourceFile | null,
  nameable: Nameable,
): { findings: Finding[]; rules: RuleFile[] | null } {
  if (!file) return { findings: [], rules: null }
  const read = readYaml(file.path, file.read(), RequirementsFile)
  const findings = (read.value ?? []).flatMap((rule, index) => {
    return findingsOf(rule, nameable).map(({ path, rule: broken, params }) =>
      errorAt({ file: file.path, ...placeOf(read, [index, ...path]) }, broken, params),
    )
  })
  return { findings: [...read.findings, ...findings], rules: read.value ?? null }
}

const placeOf = ({ at }: ReadYaml<RuleFile[]>, path: PropertyKey[]) => at(path)

type Broken = { path: PropertyKey[]; rule: FindingRule; params: FindingParams }

function findingsOf({ certification, who }: RuleFile, nameable: Nameable): Broken[] {
  const broken: Broken[] = []
  const say = (path: PropertyKey[], rule: FindingRule, params: FindingParams = {}) => {
    broken.push({ path, rule, params })
  }
  if (!nameable.certifications.has(certification)) {
    say(['certification'], 'unknown-certification', { id: certification })
  }
  for (const [index, role] of (who.roles ?? []).entries()) {
    if (!nameable.roles.has(role)) say(['who', 'roles', index], 'unknown-role', { id: role })
  }
  if (who.unit !== undefined && !nameable.units.has(who.unit)) {
    say(['who', 'unit'], 'unknown-unit', { id: who.unit })
  }
  const { grades } = who
  if (grades) {
    const unknown = (['from', 'to'] as const).filter(
      (end) => !nameable.grades.some(({ code }) => code === grades[end]),
    )
    for (const end of unknown) say(['who', 'grades', end], 'unknown-grade', { id: grades[end] })
    if (unknown.length === 0 && !isGradeRange(grades, nameable.grades)) {
      say(['who', 'grades'], 'grade-range', grades)
    }
  }
  if (broken.length === 0 && matchesNobody(who, nameable.grades)) say(['who'], 'matches-nobody')
  return broken
}

/** Conditions that exclude one another, whoever there is: nobody has such a category, band and grade. */
function matchesNobody({ categories, bands, grades }: Who, table: readonly Grade[]): boolean {
  const possible = possibilities(table).filter(
    ({ category, band, code }) =>
      (!categories || categories.some((one) => one === category)) &&
      (!bands || bands.some((one) => one === band)) &&
      (!grades || within(code, grades, table)),
  )
  return possible.length === 0
}

/** Every combination that people have: contractors have no grade, and any band or none. */
function possibilities(table: readonly Grade[]) {
  const graded = table.map(({ code, group, band }) => ({
    category: group === 'G' ? 'civilian' : 'military',
    band: band as string,
    code: code as string | null,
  }))
  const ungraded = ['foundation', 'supervisory', 'senior', 'executive', 'none'].map((band) => ({
    category: 'contractor',
    band,
    code: null,
  }))
  return [...graded, ...ungraded]
}

function within(
  code: string | null,
  range: { from: string; to: string },
  table: readonly Grade[],
): boolean {
  return (
    code !== null &&
    isGradeRange({ from: range.from, to: code }, table) &&
    isGradeRange({ from: code, to: range.to }, table)
  )
}
