import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { storageFault, writeIfPossible } from './storage-fault.server.ts'

function fullDatabase() {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE page (text TEXT)')
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  return db
}

const writeTooMuch = () =>
  fullDatabase().prepare('INSERT INTO page VALUES (?)').run('x'.repeat(100_000))

test('a disk that is full is told from a mistake of ours', () => {
  expect(storageFault(thrownBy(writeTooMuch))).toBe('full')
  expect(storageFault(thrownBy(() => fullDatabase().exec('SELECT nonsense')))).toBeNull()
  expect(storageFault(new Error('SQLITE_FULL'))).toBeNull()
  expect(storageFault('SQLITE_FULL')).toBeNull()
})

test('a fault is found behind the error that it caused', () => {
  expect(storageFault(new Error('Failed query', { cause: thrownBy(writeTooMuch) }))).toBe('full')
})

test('what need not be written now is left unwritten; a mistake of ours is not hidden by that', () => {
  expect(() => writeIfPossible(writeTooMuch)).not.toThrow()
  const mistake = () => fullDatabase().exec('INSERT INTO nothing VALUES (1)')
  expect(() => writeIfPossible(mistake)).toThrow('nothing')
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('It did not throw')
}
