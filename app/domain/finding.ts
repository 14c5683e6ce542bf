/** What content can be found to be wrong with. Each has a sentence in `finding.yml` of the messages. */
export const findingRules = [
  // Bytes, YAML and values
  'not-utf8',
  'characters',
  'limit',
  'yaml-syntax',
  'yaml-indent',
  'yaml-unclosed',
  'yaml-duplicate-key',
  'yaml-tag',
  'yaml-anchor',
  'yaml-list-of-documents',
  'missing',
  'missing-translation',
  'unknown-key',
  'wrong-type',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'too-few',
  'too-many',
  'not-one-of',
  'format',
  'id-format',
  'day-format',
  // Files
  'unexpected-file',
  'file-name',
  'missing-file',
  'symbolic-link',
  'folder-name',
  'reserved-id',
  // Lessons
  'front-matter',
  'mdx-syntax',
  'mdx-unclosed',
  'mdx-end-tag',
  'mdx-brace',
  'import-export',
  'expression',
  'spread',
  'raw-html',
  'event-attribute',
  'style-attribute',
  'duplicate-attribute',
  'unknown-component',
  'unknown-prop',
  'missing-prop',
  'placement',
  'children',
  'link-protocol',
  'link-empty',
  'broken-link',
  'broken-anchor',
  'image-syntax',
  'syntax-refused',
  'heading-level',
  'heading-skipped',
  'heading-nested',
  'heading-empty',
  'code-language',
  'footnote-missing',
  'footnote-unused',
  'duplicate-id',
  'ids-differ',
  'unknown-term',
  'unused-term',
  'no-right-answer',
  'diagram-data',
  // Media
  'missing-media',
  'unused-media',
  'media-kind',
  'media-damaged',
  'media-language',
  'svg-refused',
  'pdf-refused',
  // Courses and assessments
  'unknown-competency',
  'unknown-role',
  'unknown-course',
  'unknown-assessment',
  'unknown-certification',
  'unknown-exercise',
  'unknown-grade',
  'unknown-unit',
  'unknown-area',
  'not-in-order',
  'right-answers',
  'draw-too-large',
  'item-reused',
  'item-kind',
  'same-text',
  // Certifications and rules
  'impossible-months',
  'impossible-date',
  'impossible-window',
  'impossible-grace',
  'circular',
  'grade-range',
  'no-days',
  'matches-nobody',
  // Publishing
  'conflict',
  'browser-ahead',
] as const

export type FindingRule = (typeof findingRules)[number]

export type FindingParams = Record<string, string | number>

/** Lines and columns count from 1; a finding about a whole file is at 1:1. */
export type Place = { file: string; line: number; column: number }

/** Something wrong with content, where it is. An error keeps content from being published. */
export type Finding = Place & {
  severity: 'error' | 'warning'
  rule: FindingRule
  params: FindingParams
}

export function errorAt(place: Place, rule: FindingRule, params: FindingParams = {}): Finding {
  const { file, line, column } = place
  return { file, line, column, severity: 'error', rule, params }
}

export function warningAt(place: Place, rule: FindingRule, params: FindingParams = {}): Finding {
  return { ...errorAt(place, rule, params), severity: 'warning' }
}

/** The beginning of a file, for what is wrong with it as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** By file, line and column, so that a list is the same however it was gathered. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
