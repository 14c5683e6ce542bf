import { readFile } from 'node:fs/promises'
import { dayIn, isDay } from '#app/domain/calendar.ts'
import { importPeople, previewImport } from '#app/features/import-people.server.ts'
import type { CsvFile } from '#app/features/organisation/import/csv-bytes.ts'
import type { ImportFiles } from '#app/features/organisation/import/part.ts'
import { batchUnderWay } from '#app/features/records/batch-queries.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { migrateDatabase } from '#db/client.server.ts'
import { readArguments } from './arguments.ts'
import { showFailure, showOutcome } from './people-import-output.ts'

const usage = `Usage: npm run people:import -- [--units F] [--people F] [--absences F] [--credentials F]
  [--waivers F] [--on DATE] [--full] [--dry-run] [--json]`

/** Ends with a reason, before anything was read. */
function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(2)
}

function readOptions() {
  const file = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const files = { units: file, people: file, absences: file, credentials: file, waivers: file }
  const flags = { full: flag, 'dry-run': flag, json: flag }
  return readArguments(usage, { options: { ...files, ...flags, on: file } }).values
}

const names = ['units', 'people', 'absences', 'credentials', 'waivers'] as const

async function readFiles(options: ReturnType<typeof readOptions>): Promise<ImportFiles> {
  const files: Partial<Record<(typeof names)[number], CsvFile>> = {}
  for (const name of names) {
    const path = options[name]
    if (path === undefined) continue
    const bytes = await readFile(path).catch(() => fail(`${path} cannot be read`))
    files[name] = { name: path, bytes }
  }
  if (Object.keys(files).length === 0) fail(`No file is named\n${usage}`)
  return files
}

const options = readOptions()
const { full, json } = options
const dryRun = options['dry-run']
const on = options.on ?? dayIn(Date.now(), env().TIME_ZONE)
if (!isDay(on)) fail(`--on ${on} is not a day (YYYY-MM-DD)`)
if (full && !options.people) fail('--full needs --people')
const files = await readFiles(options)

const db = database()
migrateDatabase(db)
const ctx = systemContext(db, Date.now(), env().TIME_ZONE)
const began = performance.now()
const progress = setInterval(() => {
  const at = batchUnderWay(db)?.progress
  if (at && !json) process.stderr.write(`${at.step}: ${at.done} of ${at.of}\n`)
}, 1000)
const outcome = dryRun
  ? await previewImport(ctx, files, { on, full })
  : await importPeople(ctx, files, { on, full })
clearInterval(progress)

if (!outcome.ok) {
  showFailure(outcome.refusal, json)
  process.exitCode = 1
} else {
  const { changes } = outcome.value
  const longestMs = 'longestMs' in outcome.value ? outcome.value.longestMs : 0
  const seconds = (performance.now() - began) / 1000
  showOutcome({ changes, on, dryRun, longestMs, seconds }, json)
}
