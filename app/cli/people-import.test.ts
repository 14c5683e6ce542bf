import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase, openDatabase } from '#db/client.server.ts'
import { theGrades } from '#test/factories/organisation.ts'
import { peopleCsv, person, unitsCsv } from '#test/support/imports.ts'
import { world } from '#test/support/world.ts'

let folder = ''
const inFolder = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cursus-import-'))
  const db = openDatabase(inFolder('test.db'))
  migrateDatabase(db)
  theGrades(world('2026-06-01', db))
  db.$client.close()
  writeFileSync(inFolder('units.csv'), unitsCsv('A,,A,A,XAA'))
  writeFileSync(inFolder('people.csv'), peopleCsv(person('N1'), person('N2')))
  writeFileSync(inFolder('bad.csv'), peopleCsv(person('N3'), person('N4', { grade: 'OR-77' })))
})

afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${inFolder('test.db')}`,
    NODE_ENV: 'production' as const,
  }
  const command = ['--import', 'tsx', 'app/cli/people-import.ts', ...args]
  return spawnSync(process.execPath, command, { env, encoding: 'utf8' })
}

test('the command says what it would change, changes it, and then has nothing to change', () => {
  const files = ['--units', inFolder('units.csv'), '--people', inFolder('people.csv')]
  const dry = run(...files, '--dry-run')
  expect(dry.stdout).toContain('2 people new')
  const imported = run(...files, '--json')
  expect(JSON.parse(imported.stdout)).toMatchObject({
    ok: true,
    changes: [
      { kind: 'units-created', count: 1 },
      { kind: 'people-admitted', count: 2, first: [{ row: 2, who: 'XAA N1' }, { row: 3 }] },
    ],
  })
  const again = run(...files)
  expect(again).toMatchObject({ status: 0, stdout: 'Nothing to change.\n' })
}, 120_000)

test('the command says each finding as file:row:column message, and fails', () => {
  const failed = run('--people', inFolder('bad.csv'))
  expect(failed.status).toBe(1)
  expect(failed.stdout).toBe(`${inFolder('bad.csv')}:3:grade There is no such grade.\n`)
  expect(failed.stderr).toContain('1 finding; nothing was changed.')
  expect(run('--full', '--units', inFolder('units.csv')).stderr).toContain('--full needs --people')
}, 120_000)
