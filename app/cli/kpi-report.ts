import { existsSync } from 'node:fs'
import { type RateAnswer, rateAnswer } from '#app/features/reporting/answer.server.ts'
import { type Asked, type AskRefusal, asking } from '#app/features/reporting/ask.server.ts'
import { groupings } from '#app/features/reporting/query.ts'
import { unrestricted } from '#app/features/reporting/reader.server.ts'
import { consoleScope } from '#app/features/scope.server.ts'
import { type ReadCtx, systemContext } from '#app/platform/context.server.ts'
import { csvText } from '#app/platform/csv.server.ts'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { databasePath, migrateDatabase } from '#db/client.server.ts'
import { alignedTable } from './aligned-table.ts'
import { readArguments } from './arguments.ts'

const usage = `Usage: npm run kpi:report -- [--unit CODE] [--as-of DATE] [--by ${groupings.join('|')}]
  [--certification CODE] [--known-on DATE] [--format table|json|csv]`

const formats = ['table', 'json', 'csv']

function fail(reason: string): never {
  process.stderr.write(`${reason}\n${usage}\n`)
  process.exit(2)
}

function readOptions() {
  const text = { type: 'string' } as const
  const names = { unit: text, 'as-of': text, 'known-on': text, by: text, certification: text }
  return readArguments(usage, { options: { ...names, format: text } }).values
}

const reasons: Record<AskRefusal, (asked: Asked) => string> = {
  'as-of': ({ asOf }) => `--as-of ${asOf} is not a day (YYYY-MM-DD) that figures are kept for`,
  'known-on': ({ knownOn }) => `--known-on ${knownOn} is not a day (YYYY-MM-DD) up to today`,
  by: ({ by }) => `--by ${by} is none of ${groupings.join(', ')}`,
  'not-found': ({ unit, certification }) => {
    const named = { '--unit': unit, '--certification': certification }
    const given = Object.entries(named).filter(([, value]) => value)
    return `There is no such thing as ${given.map(([name, value]) => `${name} ${value}`).join(' or ')}`
  },
}

async function report(ctx: ReadCtx, asked: Asked): Promise<RateAnswer> {
  const scope = consoleScope(ctx, 'figures:read')
  const question = asking(ctx, scope, asked)
  if (!question.ok) return fail(reasons[question.refusal](asked))
  return rateAnswer(ctx, unrestricted(scope), question.value)
}

const columns = ['required', 'certified', 'inGrace', 'inTime', 'overdue', 'waived', 'rate'] as const

type Row = RateAnswer['total'] & { key: string; name: string }

const cells = (row: Row, rate: (rate: number) => string) => [
  row.key,
  row.name,
  ...columns.map((name) => {
    const value = row[name]
    return value === null ? '–' : name === 'rate' ? rate(value) : String(value)
  }),
]

function printed(answer: RateAnswer, format: string): string {
  if (format === 'json') return JSON.stringify(answer, null, 2)
  const heads = ['key', 'name', ...columns]
  const total: Row = { key: 'total', name: answer.unit ?? '', ...answer.total }
  if (format === 'csv') {
    return csvText([heads, ...[...answer.groups, total].map((row) => cells(row, String))]).trimEnd()
  }
  const percent = (rate: number) => `${(rate * 100).toFixed(1)} %`
  const { unit, asOf, knownOn, definition } = answer
  const about = [
    env().LABEL_DEFAULT,
    `Certification rate of ${unit ?? 'the whole organisation'} on ${asOf}, as known on ${knownOn}`,
    `Definition ${definition ?? '– (none is published)'}`,
  ]
  const rows = [...answer.groups, total].map((row) => cells(row, percent))
  return [...about, '', alignedTable(heads, rows, 2)].join('\n')
}

const options = readOptions()
const format = options.format ?? 'table'
if (!formats.includes(format)) fail(`--format ${format} is none of ${formats.join(', ')}`)
const { unit, by, certification, 'as-of': asOf, 'known-on': knownOn } = options
if (!existsSync(databasePath(env().DATABASE_URL))) {
  fail(`There is no database at ${env().DATABASE_URL}`)
}
const db = database()
migrateDatabase(db)
const ctx = systemContext(db, Date.now(), env().TIME_ZONE)
const answer = await report(ctx, { unit, by, certification, asOf, knownOn })
if (format === 'csv') {
  process.stderr.write(`${env().LABEL_DEFAULT}. For programs: nothing in it is escaped.\n`)
}
process.stdout.write(`${printed(answer, format)}\n`)
