import { type Document, isAlias, isCollection, isNode, type LineCounter, visit } from 'yaml'
import { errorAt, type Finding, type FindingRule } from '#app/domain/finding.ts'

/** Which of our sentences says what the YAML parser found. */
const sentences: Record<string, FindingRule> = {
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-unclosed',
  DUPLICATE_KEY: 'yaml-duplicate-key',
  MULTIPLE_DOCS: 'yaml-list-of-documents',
  MULTIPLE_ANCHORS: 'yaml-anchor',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  MULTIPLE_TAGS: 'yaml-tag',
}

const depthMax = 20

/** The parser's errors, then what YAML allows and we do not: tags, anchors, aliases, great depth. */
export function yamlFindings(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
  linesBefore: number,
): Finding[] {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
  // What follows the first error is mostly its echo.
  const error = document.errors[0] ?? document.warnings[0]
  if (error) return [errorAt(at(error.pos[0]), sentences[error.code] ?? 'yaml-syntax')]
  const findings: Finding[] = []
  visit(document, (_key, node, path) => {
    if (!isNode(node)) return
    const offset = node.range?.[0] ?? 0
    if (isAlias(node) || node.anchor) findings.push(errorAt(at(offset), 'yaml-anchor'))
    else if (node.tag) findings.push(errorAt(at(offset), 'yaml-tag'))
    if (isCollection(node) && path.length > 2 * depthMax) {
      findings.push(
        errorAt(at(offset), 'limit', { what: 'depth', max: depthMax, found: depthMax + 1 }),
      )
      return visit.BREAK
    }
  })
  return findings
}
