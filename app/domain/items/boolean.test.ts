import { expect, test } from 'vitest'
import { type BooleanItem, boolean } from './boolean.ts'

const item: BooleanItem = {
  id: 'median-and-outliers',
  competency: 'digcomp.1.2',
  kind: 'boolean',
  prompt: { en: 'So it is.', fr: 'C’est ainsi.' },
  right: false,
}
const read = (...answer: string[]) => boolean.read(item, [], { answer }, 'en')

test('true and false are read, nothing else is', () => {
  expect(read('true')).toEqual({ ok: true, value: { kind: 'boolean', chosen: true } })
  expect(read('false')).toEqual({ ok: true, value: { kind: 'boolean', chosen: false } })
  expect(read('')).toEqual({ ok: true, value: undefined })
  expect(read('on')).toEqual({ ok: false, refusal: 'unknown-option' })
  expect(read('true', 'false')).toEqual({ ok: false, refusal: 'several-values' })
})

test('"false" is an answer like "true", and scores where it is right', () => {
  expect(boolean.score(item, { kind: 'boolean', chosen: false })).toBe(1)
  expect(boolean.score(item, { kind: 'boolean', chosen: true })).toBe(0)
})

test('the review tells an answer "false" from no answer', () => {
  expect(boolean.review(item, [], { kind: 'boolean', chosen: false }).chosen).toBe(false)
  expect(boolean.review(item, [], undefined).chosen).toBeUndefined()
})
