import { parseArgs } from 'node:util'

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

export const usage = `Usage: npm run bench [-- --people N --seconds S --only NAMES --quick --json]
  --people N    one organisation of N people (default: 1000, 20000 and 100000 one after another; the
                figures and the import are measured in each, everything else in the largest)
  --seconds S   how long each is measured, after two discarded seconds (default 5)
  --only NAMES  by comma, of: ${names.join(' ')}
  --quick       1,000 people, one second each after half a discarded one: to see that it runs
  --json        what was measured as JSON`

export type Options = {
  /** Sizes of organisations, the smallest first. */
  sizes: number[]
  seconds: number
  warmUpMs: number
  only: ReadonlySet<Name>
  json: boolean
}

const peopleMin = 200
const secondsMax = 300

const isName = (text: string): text is Name => names.some((name) => name === text)

/** What the command line asks for; `help`; or the reason why it cannot be done. */
export function readOptions(args: string[]): Options | 'help' | { refused: string } {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const flags = { quick: flag, json: flag, help: flag }
  try {
    const options = { people: text, seconds: text, only: text, ...flags }
    const { values } = parseArgs({ args, options })
    return values.help ? 'help' : decide(values)
  } catch (error) {
    return { refused: (error as Error).message }
  }
}

type Given = { people?: string; seconds?: string; only?: string; quick: boolean; json: boolean }

function decide({ people, seconds, only, quick, json }: Given): Options | { refused: string } {
  const asked = only === undefined ? [...names] : only.split(',').map((name) => name.trim())
  const unknown = asked.find((name) => !isName(name))
  if (unknown !== undefined)
    return { refused: `--only: “${unknown}” is none of ${names.join(', ')}` }
  if (people !== undefined && !(/^\d{1,7}$/.test(people) && Number(people) >= peopleMin))
    return { refused: `--people: “${people}” is not a number of ${peopleMin} or more` }
  const isDuration = (given: string) => /^[1-9]\d{0,2}$/.test(given) && Number(given) <= secondsMax
  if (seconds !== undefined && !isDuration(seconds))
    return { refused: `--seconds: “${seconds}” is not a whole number from 1 to ${secondsMax}` }
  const sizes = quick ? [1000] : [1000, 20_000, 100_000]
  return {
    sizes: people === undefined ? sizes : [Number(people)],
    seconds: Number(seconds ?? (quick ? 1 : 5)),
    warmUpMs: quick ? 500 : 2000,
    only: new Set(asked.filter(isName)),
    json,
  }
}
