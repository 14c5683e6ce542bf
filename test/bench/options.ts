import { parseArgs } from 'node:util'

export const usage = `Usage: npm run bench [-- --people N --seconds S --only NAME --json]
  --people N    the size of the organisation (default: 1000, then 20000 and 100000 for the figures)
  --seconds S   how long each figure is measured, after two discarded seconds (default 5)
  --only NAME   one of: sign-in course lesson answer attempt report api import visit
  --json        the table as JSON`

export const names = [
  'sign-in',
  'course',
  'lesson',
  'answer',
  'attempt',
  'report',
  'api',
  'import',
  'visit',
] as const
export type Name = (typeof names)[number]

export type Options = { sizes: number[]; seconds: number; only: Name | null; json: boolean }

/** What the command line asks for, or the reason why it cannot be done. */
export function readOptions(args: string[]): Options | string {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const options = { people: text, seconds: text, only: text, json: flag }
  let given: { people?: string; seconds?: string; only?: string; json?: boolean }
  try {
    given = parseArgs({ args, options }).values
  } catch (error) {
    return (error as Error).message
  }
  const { people, seconds = '5', only = null, json = false } = given
  if (people !== undefined && !/^[1-9]\d{1,6}$/.test(people)) return '--people must be 10 or more'
  if (!/^[1-9]\d{0,2}$/.test(seconds)) return '--seconds must be 1 to 999'
  if (only !== null && !names.includes(only as Name)) return `--only ${only} is not known`
  const sizes = people === undefined ? [1000, 20_000, 100_000] : [Number(people)]
  return { sizes, seconds: Number(seconds), only: only as Name | null, json }
}
