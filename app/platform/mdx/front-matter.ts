import type { z } from 'zod'
import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { parseYaml, type ReadYaml } from '#app/platform/source/read-yaml.ts'

const frontMatterBytesMax = 8 * 1024

export type Divided = { yaml: string; body: string }

/**
 * Divides a text at its front matter: a line `---`, YAML, a line `---`. In the body those lines are
 * blank, so that every position in it is a position in the file. Anything else behind the first
 * dashes is refused: parsers take it for the name of a language, and some run what follows.
 */
export function divide(file: string, text: string): Divided | Finding {
  const lines = text.split('\n')
  if (lines[0] !== '---') return errorAt(startOf(file), 'front-matter')
  const end = lines.indexOf('---', 1)
  if (end < 0) return errorAt(startOf(file), 'front-matter')
  const yaml = lines.slice(1, end).join('\n')
  if (Buffer.byteLength(yaml) > frontMatterBytesMax) {
    const params = {
      what: 'frontMatter',
      max: frontMatterBytesMax,
      found: Buffer.byteLength(yaml),
    }
    return errorAt({ file, line: 2, column: 1 }, 'limit', params)
  }
  return { yaml, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') }
}

/** Reads the front matter of a divided text, at its place in the file. */
export function readFrontMatter<Schema extends z.ZodType>(
  file: string,
  { yaml }: Divided,
  schema: Schema,
): ReadYaml<z.output<Schema>> {
  return parseYaml(file, yaml, schema, 1)
}
