import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OrderingItem, ordering } from './ordering.ts'

const text = (en: string) => ({ en, fr: en })
const item: OrderingItem = {
  id: 'after-an-incident',
  competency: 'digcomp.4.1',
  kind: 'ordering',
  prompt: text('In which order?'),
  entries: ['Detect', 'Contain', 'Repair', 'Learn'].map((name, index) => ({
    id: 'abcd'.charAt(index),
    text: text(name),
  })),
}
// Sorted by text: Contain, Detect, Learn, Repair.
const order = [3, 0, 2, 1]
const read = (...ranks: string[]) =>
  ordering.read(
    item,
    order,
    Object.fromEntries(ranks.map((rank, index) => [`rank-${index + 1}`, [rank]])),
    'en',
  )
const points = (ranks: Record<string, number>) =>
  ordering.score(item, {
    kind: 'ordering',
    ranks: Object.entries(ranks).map(([entry, rank]) => ({ entry, rank })),
  })

test('entries are shown in the order of the attempt, each with a field of its own', () => {
  expect(ordering.present(item, order).entries).toEqual([
    { field: 'rank-1', text: text('Repair') },
    { field: 'rank-2', text: text('Contain') },
    { field: 'rank-3', text: text('Learn') },
    { field: 'rank-4', text: text('Detect') },
  ])
})

test('ranks given to what was shown are read as ranks of the entries', () => {
  expect(read('3', '2', '4', '1')).toEqual({
    ok: true,
    value: {
      kind: 'ordering',
      ranks: [
        { entry: 'c', rank: 3 },
        { entry: 'b', rank: 2 },
        { entry: 'd', rank: 4 },
        { entry: 'a', rank: 1 },
      ],
    },
  })
})

test('a rank given twice, none of the ranks, or no number is refused', () => {
  expect(read('1', '1')).toEqual({ ok: false, refusal: 'duplicate-rank' })
  for (const rank of ['0', '5', '1.5', 'first', '-1', '1e0'])
    expect(read(rank)).toEqual({ ok: false, refusal: 'unknown-rank' })
})

test('what was ranked so far can be saved before the rest', () => {
  expect(read('3', '', '', '')).toEqual({
    ok: true,
    value: { kind: 'ordering', ranks: [{ entry: 'c', rank: 3 }] },
  })
})

test('the right order earns the point, the reverse earns nothing', () => {
  expect(points({ a: 1, b: 2, c: 3, d: 4 })).toBe(1)
  expect(points({ a: 4, b: 3, c: 2, d: 1 })).toBe(0)
})

test('two neighbours exchanged among four entries leave two thirds', () => {
  expect(points({ a: 2, b: 1, c: 3, d: 4 })).toBeCloseTo(2 / 3)
})

test('ranking only some entries earns what their pairs are worth', () => {
  expect(points({ a: 1, d: 4 })).toBeCloseTo(1 / 6)
  expect(points({ a: 1 })).toBe(0)
})

test('putting one wrongly ordered pair of neighbours right never lowers the score', () => {
  const aRanking = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 })
  const pointsFor = (ranking: string[]) =>
    points(Object.fromEntries(ranking.map((entry, index) => [entry, index + 1])))
  fc.assert(
    fc.property(aRanking, fc.nat(2), (ranking, at) => {
      const [first, second] = ranking.slice(at, at + 2) as [string, string]
      fc.pre(first > second)
      const mended = ranking.with(at, second).with(at + 1, first)
      expect(pointsFor(mended)).toBeGreaterThanOrEqual(pointsFor(ranking))
    }),
  )
})

test('the review shows the right order and the rank given to each entry', () => {
  const review = ordering.review(item, order, {
    kind: 'ordering',
    ranks: [{ entry: 'b', rank: 1 }],
  })
  expect(review.entries.map(({ text: { en }, rank }) => [en, rank])).toEqual([
    ['Detect', undefined],
    ['Contain', 1],
    ['Repair', undefined],
    ['Learn', undefined],
  ])
})
