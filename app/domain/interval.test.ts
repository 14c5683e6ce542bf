import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#app/domain/calendar.ts'
import {
  anyCovers,
  covers,
  hasDays,
  type Interval,
  intersect,
  sortByFrom,
  subtract,
  union,
} from '#app/domain/interval.ts'

const range = Array.from({ length: 45 }, (_, n) => dayOf(19_000 + n))
const day = fc.integer({ min: 2, max: 40 }).map((n) => dayOf(19_000 + n))
const interval = fc.record({ from: day, until: fc.option(day, { freq: 4 }) })
const intervals = fc.array(interval, { maxLength: 6 })

/** The days of the range, one by one. */
const daysIn = (list: Interval[]) => range.filter((each) => anyCovers(list, each))

test('an interval has its first day and not its end', () => {
  const june = { from: '2027-06-01', until: '2027-07-01' }
  expect(
    ['2027-05-31', '2027-06-01', '2027-06-30', '2027-07-01'].map((d) => covers(june, d)),
  ).toEqual([false, true, true, false])
  expect(covers({ from: '2027-06-01', until: null }, '9999-12-31')).toBe(true)
  expect(covers({ from: '2027-06-01', until: '2027-06-01' }, '2027-06-01')).toBe(false)
})

test('touching intervals become one, those a day apart stay two', () => {
  const [a, b, c] = [
    { from: '2027-01-01', until: '2027-02-01' },
    { from: '2027-02-01', until: '2027-03-01' },
    { from: '2027-03-02', until: null },
  ]
  expect(union([c, b, a])).toEqual([{ from: '2027-01-01', until: '2027-03-01' }, c])
})

test('what an interval carries stays with its pieces', () => {
  const year = { from: '2027-01-01', until: '2028-01-01', role: 'data-steward' }
  const summer = [{ from: '2027-06-01', until: '2027-09-01' }]
  expect(intersect([year], summer)).toEqual([{ ...summer[0], role: 'data-steward' }])
  expect(subtract([year], summer)).toEqual([
    { from: '2027-01-01', until: '2027-06-01', role: 'data-steward' },
    { from: '2027-09-01', until: '2028-01-01', role: 'data-steward' },
  ])
})

test('nothing given is changed', () => {
  const list = [
    { from: '2027-02-01', until: '2027-03-01' },
    { from: '2027-01-01', until: null },
  ]
  const before = structuredClone(list)
  union(list)
  sortByFrom(list)
  subtract(list, list)
  expect(list).toEqual(before)
})

test('a union has exactly the days of its parts, in order, with a gap between its pieces', () =>
  fc.assert(
    fc.property(intervals, (list) => {
      const joined = union(list)
      expect(daysIn(joined)).toEqual(daysIn(list))
      joined.forEach(({ from, until }, at) => {
        expect(until === null || from < until).toBe(true)
        const next = joined[at + 1]
        if (next) expect(until !== null && until < next.from).toBe(true)
      })
    }),
  ))

test('intersecting keeps the common days, subtracting the others', () =>
  fc.assert(
    fc.property(intervals, intervals, (these, those) => {
      const both = daysIn(these).filter((each) => anyCovers(those, each))
      const rest = daysIn(these).filter((each) => !anyCovers(those, each))
      expect(daysIn(intersect(these, union(those)))).toEqual(both)
      expect(daysIn(subtract(these, those))).toEqual(rest)
      const pieces = [...intersect(these, union(those)), ...subtract(these, those)]
      expect(pieces.filter((piece) => !hasDays(piece))).toEqual([])
    }),
  ))

test('sorting goes by the first day, then the end, the open end last', () =>
  fc.assert(
    fc.property(intervals, (list) => {
      const sorted = sortByFrom(list).map(({ from, until }) => `${from} ${until ?? 'open'}`)
      expect(sorted).toEqual(list.map(({ from, until }) => `${from} ${until ?? 'open'}`).sort())
    }),
  ))
