import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { decodeText } from './decode.ts'
import { saidBy } from './issue-rule.ts'
import { yamlFindings } from './yaml-check.ts'
import { type Locate, locator } from './yaml-position.ts'

export const yamlBytesMax = 512 * 1024

/** A file read against its schema. `at` says where a path is written, for findings made later. */
export type ReadYaml<Value> = { findings: Finding[]; value?: Value; at: Locate }

const nowhere: Locate = () => ({ line: 1, column: 1 })

/** Reads a YAML file: every finding at its line and column; `value` only when there is none. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): ReadYaml<z.output<Schema>> {
  const text = decodeText(file, bytes, yamlBytesMax)
  if (!text.ok) return { findings: [text.refusal], at: nowhere }
  return parseYaml(file, text.value, schema)
}

/** The same for a text that begins `linesBefore` lines down its file, such as front matter. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  linesBefore = 0,
): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter()
  let raw: unknown
  let at: Locate
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      prettyErrors: false,
    })
    at = locator(document, lines, linesBefore)
    const findings = yamlFindings(file, document, lines, linesBefore)
    if (findings.length > 0) return { findings, at }
    raw = document.toJS({ maxAliasCount: 0 })
  } catch {
    // Only nesting beyond the stack comes here; the parser reports everything else.
    return { findings: [errorAt(startOf(file), 'yaml-syntax')], at: nowhere }
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { findings: [], value: parsed.data, at }
  const findings = parsed.error.issues
    .flatMap((issue) => saidBy(issue, valueAt(raw, issue.path)))
    .map(({ rule, params, path }) =>
      errorAt({ file, ...at(path, rule === 'unknown-key' ? 'key' : 'value') }, rule, params),
    )
  return { findings, at }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
