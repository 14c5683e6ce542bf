import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldFigures } from '#app/features/reporting/fold.server.ts'
import { migrateDatabase, openDatabase } from '#db/client.server.ts'
import { install } from '#test/factories/installed-organisation.ts'
import { randomOrganisation } from '#test/factories/random-organisation.ts'
import { theDefinitions } from '#test/factories/report.ts'
import { world } from '#test/support/world.ts'

let folder = ''
const commands = { 'kpi-report': '', 'kpi-verify': '' }

/** A command with all of our own code in one text, so that it starts in a moment. */
async function bundled(name: string): Promise<string> {
  const options = { bundle: true, write: false, platform: 'node', format: 'esm' } as const
  const entryPoints = [`app/cli/${name}.ts`]
  const { outputFiles } = await build({ ...options, entryPoints, packages: 'external' })
  return outputFiles[0]!.text
}

const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  for (const name of ['kpi-report', 'kpi-verify'] as const) commands[name] = await bundled(name)
  folder = mkdtempSync(join(tmpdir(), 'cursus-kpi-'))
  const db = openDatabase(inFolder('kept.db'))
  migrateDatabase(db)
  const here = world('2025-06-01', db)
  install(here, randomOrganisation('figures 3', 14))
  theDefinitions(here)
  await foldFigures(db, here.now)
  db.$client.pragma('wal_checkpoint(truncate)')
  db.$client.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

type Ran = { status: number | null; stdout: string; stderr: string }

/** Runs a command of ours on a database of the folder. */
function run(
  name: 'kpi-report' | 'kpi-verify',
  args: string[] = [],
  file = 'kept.db',
): Promise<Ran> {
  const { VITEST: _, ...inherited } = process.env
  const env = { ...inherited, DATABASE_URL: `file:${inFolder(file)}`, CURSUS_MODE: 'production' }
  const child = spawn(process.execPath, ['--input-type=module', '-', ...args], { env })
  child.stdin.end(commands[name])
  const ran: Ran = { status: null, stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk) => {
      ran[stream] += chunk
    })
  }
  return new Promise((done) => child.on('close', (status) => done({ ...ran, status })))
}

const question = ['--unit', 'A', '--as-of', '2025-05-01', '--known-on', '2025-06-02']

describe('kpi:report', () => {
  test('says the same as a table, as JSON and as CSV', async () => {
    const by = [...question, '--by', 'grade']
    const [json, csv, table] = await Promise.all([
      run('kpi-report', [...by, '--format', 'json']),
      run('kpi-report', [...by, '--format', 'csv']),
      run('kpi-report', by),
    ])
    expect([json.status, csv.status, table.status]).toEqual([0, 0, 0])
    const { total, groups, ...head } = JSON.parse(json.stdout)
    expect(head).toEqual({
      ...{ indicator: 'certification-rate', definition: 'hash-of-certification-rate' },
      ...{ unit: 'A', asOf: '2025-05-01', knownOn: '2025-06-02' },
    })
    expect(total.required).toBeGreaterThan(0)
    const rows = [...groups, { key: 'total', name: 'A', ...total }]
    const numbers = ['required', 'certified', 'inGrace', 'inTime', 'overdue', 'waived', 'rate']
    expect(csv.stdout.trimEnd().split('\n')).toEqual(
      [['key', 'name', ...numbers]]
        .concat(rows.map((row) => ['key', 'name', ...numbers].map((name) => row[name] ?? '–')))
        .map((cells) => cells.join(',')),
    )
    const [label, about, definition, empty, heads, rule, ...lines] = table.stdout.split('\n')
    expect(label).toBe('UNCLASSIFIED – demonstration')
    expect(about).toBe('Certification rate of A on 2025-05-01, as known on 2025-06-02')
    expect([definition, empty]).toEqual(['Definition hash-of-certification-rate', ''])
    expect(heads!.split(/\s{2,}/)).toEqual(['key', 'name', ...numbers])
    expect(
      new Set([heads!.length, rule!.length, ...lines.slice(0, -1).map((one) => one.length)]).size,
    ).toBe(1)
    expect(lines[rows.length - 1]).toMatch(new RegExp(`^total +A +${total.required} `))
    expect(csv.stderr).toContain('UNCLASSIFIED – demonstration')
  })

  test('refuses what it does not know in plain words, with how it is used', async () => {
    const asked: [string[], string][] = [
      [['--unit', 'NOWHERE'], 'There is no such thing as --unit NOWHERE'],
      [['--as-of', 'soon'], '--as-of soon is not a day (YYYY-MM-DD)'],
      [['--format', 'xml'], '--format xml is none of table, json, csv'],
      [['--units', 'A'], "Unknown option '--units'"],
    ]
    const answers = await Promise.all(asked.map(([args]) => run('kpi-report', args)))
    for (const [at, { status, stdout, stderr }] of answers.entries()) {
      expect(stderr).toContain(asked[at]![1])
      expect(stderr).toContain('Usage: npm run kpi:report')
      expect([status, stdout]).toEqual([2, ''])
    }
  })
})

describe('kpi:verify', () => {
  /** A copy in which somebody changed something past the log. */
  function tampered(name: string, ...statements: string[]): string {
    copyFileSync(inFolder('kept.db'), inFolder(name))
    const db = openDatabase(inFolder(name))
    for (const sql of statements) db.$client.exec(sql)
    db.$client.close()
    return name
  }
  const first = (table: string, where = 'true') =>
    `rowid = (select rowid from ${table} where ${where} order by rowid limit 1)`

  test('agrees with what was never tampered with, and changes nothing', async () => {
    const { status, stdout } = await run('kpi-verify')
    expect(stdout).toMatch(/^Every fact and figure agrees with the event log \([\d.]+ s\)\n$/)
    expect(status).toBe(0)
  })

  test('names what was changed, lost or removed, even from the log itself, and fails', async () => {
    const cases: [string, RegExp][] = [
      [
        tampered('sum.db', `delete from sum_year where ${first('sum_year', 'dimension = 0')}`),
        /^unit \S+, \S+, \d{4}-\d\d-\d\d, total total, \w+: the change stored is /m,
      ],
      [
        tampered(
          'credential.db',
          `update credential_row set expires_on = '2099-01-01' where ${first('credential_row')}`,
        ),
        /^learner p\d+: credentials are not what the log says$/m,
      ],
      [
        tampered(
          'event.db',
          'drop trigger event_is_never_removed',
          `delete from event where ${first('event', "type = 'credential.issued'")}`,
        ),
        /^learner p\d+: credentials are not what the log says$/m,
      ],
    ]
    const answers = await Promise.all(cases.map(([file]) => run('kpi-verify', [], file)))
    for (const [at, { status, stdout }] of answers.entries()) {
      expect(stdout).toMatch(cases[at]![1])
      expect(stdout).toMatch(/^\d+ differences from the event log \([\d.]+ s\)$/m)
      expect(status).toBe(1)
    }
  })

  test('verifies nothing where there is no database, and makes none', async () => {
    const [verified, reported] = await Promise.all([
      run('kpi-verify', [], 'missing.db'),
      run('kpi-report', [], 'missing.db'),
    ])
    for (const { status, stderr } of [verified, reported]) {
      expect(status).toBeGreaterThan(0)
      expect(stderr).toContain('There is no database at')
    }
    expect(existsSync(inFolder('missing.db'))).toBe(false)
  })
})
