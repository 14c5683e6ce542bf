import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutFlow } from './flow-layout.ts'
import { edgesOf, type FlowNode, ranksOf } from './flow-order.ts'

const flows = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.array(
      fc.record({
        label: fc.string({ minLength: 1, maxLength: 40 }),
        to: fc.uniqueArray(fc.nat(count - 1)),
      }),
      { minLength: count, maxLength: count },
    ),
  )
  .map((nodes): FlowNode[] =>
    nodes.map(({ label, to }, id) => ({ id: `${id}`, label, to: to.map(String) })),
  )

test('no two boxes of a flow overlap, and all stay inside the drawing', () => {
  fc.assert(
    fc.property(flows, (nodes) => {
      const { boxes, width, height } = layoutFlow(nodes)
      for (const box of boxes) {
        expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width / 2).toBeLessThanOrEqual(width)
        expect(box.y + box.height / 2).toBeLessThanOrEqual(height)
        for (const other of boxes) {
          if (other === box) continue
          const apart =
            Math.abs(box.x - other.x) >= (box.width + other.width) / 2 - 0.01 ||
            Math.abs(box.y - other.y) >= (box.height + other.height) / 2 - 0.01
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('every step stands below what leads to it, unless it leads back', () => {
  fc.assert(
    fc.property(flows, (nodes) => {
      const edges = edgesOf(nodes)
      const ranks = ranksOf(nodes, edges)
      for (const { from, to, back } of edges) {
        if (!back) expect(ranks.get(to)).toBeGreaterThan(ranks.get(from) ?? 0)
      }
    }),
  )
})

test('a step that fails goes back up, and is known to', () => {
  const edges = edgesOf([
    { id: 'draft', label: 'Draft', to: ['check'] },
    { id: 'check', label: 'Check', to: ['publish', 'draft'] },
    { id: 'publish', label: 'Publish' },
  ])
  expect(edges.filter(({ back }) => back)).toEqual([{ from: 'check', to: 'draft', back: true }])
})

test('a step that leads nowhere known is drawn without an arrow', () => {
  expect(layoutFlow([{ id: 'a', label: 'A', to: ['missing'] }]).ways).toEqual([])
})
