import { expect, test } from 'vitest'
import { decide, type Published } from './decide.ts'

const before = new Set(['v1', 'v2'])
const published = (given: Partial<Published>): Published => ({
  current: 'v2',
  origin: 'files',
  filesHeld: 'v2',
  wasPublished: (hash) => before.has(hash),
  ...given,
})

test('what was never published is, and the same again is nothing', () => {
  expect(decide('v1', null)).toBe('publish')
  expect(decide('v2', published({}))).toBe('unchanged')
})

test('files follow files, forwards and back', () => {
  expect(decide('v3', published({}))).toBe('publish')
  expect(decide('v1', published({}))).toBe('publish')
})

const inBrowser = { origin: 'browser', filesHeld: 'v1' } as const

test('files that nobody touched since do not take back what was published in the browser', () => {
  expect(decide('v1', published(inBrowser))).toBe('browser-ahead')
})

test('files that somebody edited meanwhile are a conflict, not an overwriting', () => {
  expect(decide('v3', published(inBrowser))).toBe('conflict')
  expect(decide('v3', published({ ...inBrowser, filesHeld: null }))).toBe('conflict')
})

test('files that held what the browser published, or were exported from it, go on from there', () => {
  expect(decide('v2', published(inBrowser))).toBe('unchanged')
  expect(decide('v3', published({ ...inBrowser, filesHeld: 'v2' }))).toBe('publish')
  expect(decide('v3', published(inBrowser), 'v2')).toBe('publish')
  expect(decide('v3', published(inBrowser), 'v1')).toBe('conflict')
})
