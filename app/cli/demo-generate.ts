import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { dayIn, isDay } from '#app/domain/calendar.ts'
import { fictionalFiles, type Lines } from '#app/features/demonstration/fiction/files.ts'
import { env } from '#app/platform/env.server.ts'
import { readArguments } from './arguments.ts'

const usage = 'Usage: npm run demo:generate -- --out DIR [--people N] [--seed S] [--on DATE]'
const peopleMax = 2_000_000
const linesAtOnce = 5000

function fail(reason: string): never {
  process.stderr.write(`${reason}\n${usage}\n`)
  process.exit(2)
}

function readOptions() {
  const text = { type: 'string' } as const
  return readArguments(usage, { options: { out: text, people: text, seed: text, on: text } }).values
}

async function write(path: string, lines: Lines): Promise<number> {
  const file = createWriteStream(path)
  let held: (readonly (string | null)[])[] = []
  let count = 0
  for (const line of lines) {
    held.push(line)
    count++
    if (held.length < linesAtOnce) continue
    if (!file.write(stringify(held))) await once(file, 'drain')
    held = []
  }
  file.end(stringify(held))
  await finished(file)
  return count - 1
}

const { out, people = '600', seed = 'three nations', on } = readOptions()
const count = Number(people)
const today = on ?? dayIn(Date.now(), env().TIME_ZONE)
if (!out) fail('--out is missing')
if (!Number.isInteger(count) || count < 1 || count > peopleMax)
  fail(`--people ${people} is no count`)
if (!isDay(today)) fail(`--on ${today} is not a day`)
await mkdir(out, { recursive: true })
process.stdout.write('Demonstration data: these people and units do not exist.\n')
for (const [name, lines] of Object.entries(fictionalFiles(count, seed, today))) {
  const path = join(out, name)
  process.stdout.write(`${path}: ${await write(path, lines)} rows\n`)
}
