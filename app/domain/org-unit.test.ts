import { expect, test } from 'vitest'
import { earliestDay } from './calendar.ts'
import {
  ancestorsOf,
  isWithin,
  lineageOf,
  type Placement,
  subtreeOf,
  treeOn,
  unitDepthMax,
  unitHistory,
} from './org-unit.ts'

const placed = (
  unitId: string,
  parentId: string | null,
  from: string,
  until: string | null = null,
) => ({ unitId, parentId, from, until }) satisfies Placement

/** C is below A until it moves below B; D is below C throughout. */
const history = unitHistory([
  placed('C', 'B', '2026-01-01'),
  placed('C', 'A', '2025-01-01', '2026-01-01'),
  placed('A', null, '2025-01-01'),
  placed('B', null, '2025-06-01'),
  placed('D', 'C', '2025-01-01'),
])

test('a tree is as it stood on the day, and a unit is where it first stood on all days before', () => {
  const before = treeOn(history, '1999-01-01')
  expect(before.roots).toEqual(['A', 'B'])
  expect(ancestorsOf(before, 'D')).toEqual(['C', 'A'])
  const after = treeOn(history, '2026-01-01')
  expect(ancestorsOf(after, 'D')).toEqual(['C', 'B'])
  expect(subtreeOf(after, 'B')).toEqual(['B', 'C', 'D'])
  expect(subtreeOf(after, 'A')).toEqual(['A'])
  expect(isWithin(after, 'D', 'B')).toBe(true)
  expect(isWithin(after, 'D', 'A')).toBe(false)
  expect(isWithin(after, 'A', 'A')).toBe(true)
})

test('a lineage tells on which days a unit was below another', () => {
  expect(Object.fromEntries(lineageOf(history, 'D'))).toEqual({
    D: [{ from: earliestDay, until: null }],
    C: [{ from: earliestDay, until: null }],
    A: [{ from: earliestDay, until: '2026-01-01' }],
    B: [{ from: '2026-01-01', until: null }],
  })
})

test('two units may change places, for they are below each other on different days', () => {
  const swapped = unitHistory([
    placed('P', null, '2025-01-01', '2026-01-01'),
    placed('P', 'Q', '2026-01-01'),
    placed('Q', 'P', '2025-01-01', '2026-01-01'),
    placed('Q', null, '2026-01-01'),
  ])
  expect(lineageOf(swapped, 'P').get('Q')).toEqual([{ from: '2026-01-01', until: null }])
  expect(lineageOf(swapped, 'Q').get('P')).toEqual([{ from: earliestDay, until: '2026-01-01' }])
})

test('a unit below itself and a tree too deep are found', () => {
  const cycle = unitHistory([placed('P', 'Q', '2025-01-01'), placed('Q', 'P', '2025-01-01')])
  expect(() => lineageOf(cycle, 'P')).toThrow(/below itself/)
  const chain = Array.from({ length: unitDepthMax + 2 }, (_, level) =>
    placed(`L${level}`, level === 0 ? null : `L${level - 1}`, '2025-01-01'),
  )
  const deep = unitHistory(chain)
  expect(() => lineageOf(deep, `L${unitDepthMax}`)).not.toThrow()
  expect(() => lineageOf(deep, `L${unitDepthMax + 1}`)).toThrow()
})
