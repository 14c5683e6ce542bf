import { expect, test } from 'vitest'
import type { Locale } from './text.ts'
import { behindAfter } from './translation.ts'

const steps = (...changes: Locale[][]) =>
  changes.map((changed, index) => ({ name: String(index + 1), changed: new Set(changed) }))

test('languages that change together are level', () => {
  expect(behindAfter([])).toEqual([])
  expect(behindAfter(steps(['en', 'fr'], [], ['fr', 'en']))).toEqual([])
})

test('a language that changes alone leaves the other behind, since its newest change', () => {
  expect(behindAfter(steps(['en', 'fr'], ['en'], ['en'], []))).toEqual([
    { behind: 'fr', changed: 'en', since: '3' },
  ])
})

test('the language that was behind catches up by changing, and leaves nobody behind', () => {
  expect(behindAfter(steps(['en', 'fr'], ['en'], ['fr']))).toEqual([])
  expect(behindAfter(steps(['en', 'fr'], ['en'], ['en', 'fr']))).toEqual([])
})

test('a text that exists in one language only leaves the other behind', () => {
  expect(behindAfter(steps(['fr']))).toMatchObject([{ behind: 'en' }])
})
