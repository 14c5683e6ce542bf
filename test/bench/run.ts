// npm run bench: performance as figures beside baselines of the same run, on this machine. It ends
// with 0 whatever the figures are: a slow machine is no fault. What cannot be measured ends with 1.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded } from '#app/cli/installation.mjs'
import { atEnd, endAll, endWhenInterrupted } from './endings.ts'
import { floorsOf } from './floors.ts'
import { busyInWords, machineInWords } from './machine.ts'
import { type Options, readOptions, usage } from './options.ts'
import { runAll } from './run-all.ts'
import { figuresScenarios, learnerScenarios } from './scenarios.ts'
import { floorTable, tableOf } from './table.ts'

const say = (words: string) => void process.stderr.write(`${words}\n`)
const print = (words: string) => void process.stdout.write(`${words}\n`)

async function bench(options: Options): Promise<void> {
  buildWhenNeeded()
  const machine = machineInWords()
  const busy = busyInWords()
  say([machine, busy].filter(Boolean).join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'cursus-bench-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  const results = await runAll(folder, options, say)
  const floors = floorsOf(results)
  if (options.json) return print(JSON.stringify({ machine, busy, ...results, floors }))
  const turns = new Map<string, string>(
    [...learnerScenarios, ...figuresScenarios].map(({ name, turnIs }) => [name, turnIs]),
  )
  print([machine, busy].filter(Boolean).join('\n'))
  print(`\n${tableOf(results, turns)}`)
  if (floors.length > 0) print(`\n${floorTable(floors)}`)
}

const options = readOptions(process.argv.slice(2))
if (options === 'help') print(usage)
else if ('refused' in options) {
  say(`${options.refused}\n${usage}`)
  process.exitCode = 2
} else {
  endWhenInterrupted()
  try {
    await bench(options)
  } catch (error) {
    say(`The run failed: ${(error as Error).message}`)
    process.exitCode = 1
  } finally {
    await endAll()
  }
}
