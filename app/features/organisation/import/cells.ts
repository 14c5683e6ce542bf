import { z } from 'zod'
import { isDay } from '#app/domain/calendar.ts'
import { isNation } from '#app/domain/nations.ts'
import type { CsvRow } from './csv-file.server.ts'
import type { FindingCode, Findings } from './findings.ts'

/** The cells of import files. A message is the key of a sentence in `import.yml` of the messages. */
export const text = (max: number) => z.string().min(1).max(max)

export const optionalText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((given) => given || null)

export const day = z.string().min(1).refine(isPlausibleDay, 'day')

export const optionalDay = z
  .string()
  .refine((given) => given === '' || isPlausibleDay(given), 'day')
  .transform((given) => given || null)

export const nation = z.string().min(1).refine(isNation, 'nation')

export const serviceNumber = text(40)

export const code = text(40).regex(/^[^\s|,;]+$/u, 'code')

/** Parts separated by `|`, each at most once. */
export const list = z
  .string()
  .transform((given) =>
    given
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((parts) => parts.length <= 20, 'list-too-long')
  .refine((parts) => new Set(parts).size === parts.length, 'list-twice')

/** A day within living memory, so that a slip such as 0224 for 2024 is found. */
function isPlausibleDay(given: string): boolean {
  return isDay(given) && given >= '1930-01-01' && given <= '2199-12-31'
}

/** What the cells say, or null with a finding for each cell that does not fit. */
export function readRow<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  { row, cells }: CsvRow,
  findings: Findings,
): z.output<Schema> | null {
  const read = schema.safeParse(cells)
  if (read.success) return read.data
  const told = new Set<string>()
  for (const issue of read.error.issues) {
    const column = String(issue.path[0] ?? '-')
    if (told.has(column)) continue
    told.add(column)
    const { code, params } = sayingOf(issue, cells[column] === '')
    findings.add(file, row, column, code, params)
  }
  return null
}

type Saying = { code: FindingCode; params?: Record<string, string | number> }

function sayingOf(issue: z.core.$ZodIssue, blank: boolean): Saying {
  if (blank) return { code: 'required' }
  switch (issue.code) {
    case 'too_small':
      return { code: 'required' }
    case 'too_big':
      return { code: 'too-long', params: { max: Number(issue.maximum) } }
    case 'invalid_value':
      return { code: 'not-one-of', params: { values: issue.values.join(', ') } }
    default:
      return { code: issue.message as FindingCode }
  }
}
