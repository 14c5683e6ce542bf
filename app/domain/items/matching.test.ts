import { expect, test } from 'vitest'
import { type MatchingItem, matching } from './matching.ts'

const text = (en: string) => ({ en, fr: en })
const pair = (id: string, left: string, right: string) => ({
  id,
  left: text(left),
  right: text(right),
})
const item: MatchingItem = {
  id: 'kinds-of-data',
  competency: 'digcomp.1.2',
  kind: 'matching',
  prompt: text('Which goes with which?'),
  pairs: [pair('a', 'Photo', 'Image'), pair('b', 'Log', 'Text'), pair('c', 'Map', 'Image')],
  distractors: [{ id: 'x', text: text('Sound') }],
}
// Different right sides, sorted by text: Image, Sound, Text.
const order = [1, 2, 0]
const read = (...rights: string[]) =>
  matching.read(
    item,
    order,
    Object.fromEntries(rights.map((right, index) => [`match-${index + 1}`, [right]])),
    'en',
  )
const points = (...tokens: string[]) => {
  const answer = read(...tokens)
  return answer.ok && answer.value ? matching.score(item, answer.value) : undefined
}

test('left sides stand as written, right sides and distractors once each in the order of the attempt', () => {
  const { lefts, rights } = matching.present(item, order)
  expect(lefts).toEqual([
    { field: 'match-1', text: text('Photo') },
    { field: 'match-2', text: text('Log') },
    { field: 'match-3', text: text('Map') },
  ])
  expect(rights).toEqual([
    { token: '1', text: text('Sound') },
    { token: '2', text: text('Text') },
    { token: '3', text: text('Image') },
  ])
  expect(matching.slots(item)).toBe(3)
})

test('the share of right pairs is the score; a right side may go with several left sides', () => {
  expect(points('3', '2', '3')).toBe(1)
  expect(points('3', '2', '1')).toBeCloseTo(2 / 3)
  expect(points('', '2', '')).toBeCloseTo(1 / 3)
  expect(points('1', '1', '1')).toBe(0)
})

test('a right side that was not offered is refused, and so are two for one left side', () => {
  expect(read('4')).toEqual({ ok: false, refusal: 'unknown-option' })
  expect(read('a')).toEqual({ ok: false, refusal: 'unknown-option' })
  expect(matching.read(item, order, { 'match-1': ['1', '2'] }, 'en')).toEqual({
    ok: false,
    refusal: 'several-values',
  })
})

test('a distractor with the words of a right side is that right side', () => {
  const echo = { ...item, distractors: [{ id: 'x', text: text('Image') }] }
  expect(matching.present(echo, [0, 1]).rights).toHaveLength(2)
})

test('the review shows for each left side what was right and what was chosen', () => {
  const answer = read('3', '1', '')
  expect(matching.review(item, order, answer.ok ? answer.value : undefined).pairs).toEqual([
    { left: text('Photo'), right: text('Image'), chosen: text('Image'), correct: true },
    { left: text('Log'), right: text('Text'), chosen: text('Sound'), correct: false },
    { left: text('Map'), right: text('Image'), chosen: undefined, correct: false },
  ])
})
