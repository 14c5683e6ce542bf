import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, restore } from './backup.server.ts'
import { migrateDatabase, openDatabase } from './client.server.ts'

function aDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-backup-'))
  const url = `file:${join(folder, 'cursus.db')}`
  const db = openDatabase(url)
  migrateDatabase(db)
  db.$client.prepare("INSERT INTO setting (key, value) VALUES ('greeting', 'as it was')").run()
  return { folder, url, db, copy: join(folder, 'copy.db') }
}

const greeting = (url: string) => {
  const db = openDatabase(url)
  const row = db.$client.prepare("SELECT value FROM setting WHERE key = 'greeting'").get() as {
    value: string
  }
  db.$client.close()
  return row.value
}

test('a copy made while the database is in use brings back that moment', async () => {
  const { url, db, copy } = aDatabase()
  await backUp(url, copy, () => {})
  db.$client.prepare("UPDATE setting SET value = 'changed since'").run()
  db.$client.close()
  const { kept } = restore(url, copy)
  expect(greeting(url)).toBe('as it was')
  expect(greeting(`file:${kept}`)).toBe('changed since')
})

test('a copy never takes the place of another file', async () => {
  const { url, copy } = aDatabase()
  writeFileSync(copy, 'precious')
  await expect(backUp(url, copy, () => {})).rejects.toThrow('exists already')
})

test('a damaged or foreign copy is refused, and the database stays', async () => {
  const { url, db, copy } = aDatabase()
  db.$client.close()
  writeFileSync(copy, 'not a database at all, but long enough to be read as one '.repeat(100))
  expect(() => restore(url, copy)).toThrow('cannot be read as a database')
  expect(greeting(url)).toBe('as it was')
})

test('a database that somebody is using is not replaced', async () => {
  const { url, db, copy } = aDatabase()
  await backUp(url, copy, () => {})
  db.$client.exec('BEGIN IMMEDIATE')
  expect(() => restore(url, copy)).toThrow('in use')
  db.$client.exec('ROLLBACK')
})
