import { expect, test } from 'vitest'
import { type ChoiceItem, choice } from './choice.ts'

const text = (en: string) => ({ en, fr: en })
const item: ChoiceItem = {
  id: 'where-to-report',
  competency: 'digcomp.4.1',
  kind: 'choice',
  prompt: text('Where?'),
  options: [
    { id: 'a', text: text('Service desk'), right: true, feedback: text('At once.') },
    { id: 'b', text: text('Nowhere') },
    { id: 'c', text: text('Friend') },
  ],
}
// Sorted by text: Friend, Nowhere, Service desk.
const order = [2, 0, 1]
const read = (...answer: string[]) => choice.read(item, order, { answer }, 'en')

test('options are shown in the order of the attempt, under tokens that only count', () => {
  expect(choice.present(item, order)).toEqual({
    kind: 'choice',
    id: 'where-to-report',
    prompt: text('Where?'),
    field: 'answer',
    options: [
      { token: '1', text: text('Service desk') },
      { token: '2', text: text('Friend') },
      { token: '3', text: text('Nowhere') },
    ],
  })
})

test('the radio button chosen is read as the option it stood for', () => {
  expect(read('1')).toEqual({ ok: true, value: { kind: 'choice', chosen: 'a' } })
  expect(read('3')).toEqual({ ok: true, value: { kind: 'choice', chosen: 'b' } })
})

test('an option that was not offered is refused, and so are two', () => {
  for (const token of ['0', '4', '01', '1.0', 'a', '-1', '__proto__'])
    expect(read(token)).toEqual({ ok: false, refusal: 'unknown-option' })
  expect(read('1', '2')).toEqual({ ok: false, refusal: 'several-values' })
})

test('a blank radio button takes the answer back', () => {
  expect(read('')).toEqual({ ok: true, value: undefined })
})

test('only the right option scores', () => {
  expect(choice.score(item, { kind: 'choice', chosen: 'a' })).toBe(1)
  expect(choice.score(item, { kind: 'choice', chosen: 'b' })).toBe(0)
})

test('the review keeps the order that was seen and says what was right, chosen and why', () => {
  expect(choice.review(item, order, { kind: 'choice', chosen: 'b' }).options).toEqual([
    { text: text('Service desk'), right: true, chosen: false, feedback: text('At once.') },
    { text: text('Friend'), right: false, chosen: false },
    { text: text('Nowhere'), right: false, chosen: true },
  ])
})
