import { type BoxPlace, boxHeight } from './box.tsx'
import { edgesOf, type FlowEdge, type FlowNode, ranksOf } from './flow-order.ts'
import { type End, type Point, routeBack, routeDown } from './flow-route.ts'
import { laneKey, rowsOf, type Slot, skippedRows } from './flow-rows.ts'

export type FlowLayout = {
  width: number
  height: number
  boxes: (FlowNode & BoxPlace)[]
  /** The way of each edge, as the `d` of a path. */
  ways: { key: string; path: string }[]
}

const drawingWidth = 400
const rowGap = 34
const boxGap = 16
const laneWidth = 16
const widest = 220
/** At the right, where the ways back run; above and below, where they may turn. */
const backMargin = 24
const turnMargin = 20

/** Rows from top to bottom, each as tall as its tallest label; edges that skip rows keep a lane free. */
export function layoutFlow(nodes: FlowNode[]): FlowLayout {
  const edges = edgesOf(nodes)
  const ranks = ranksOf(nodes, edges)
  const rank = (id: string) => ranks.get(id) ?? 0
  const rows = rowsOf(nodes, edges, rank)
  const returns = edges.some(({ back }) => back)
  const places = new Map<string, BoxPlace>()
  let top = returns ? turnMargin : 1
  for (const row of rows) {
    top += placeRow(row, top, drawingWidth - (returns ? backMargin : 0), places) + rowGap
  }
  const end = (key: string): End => ({
    ...(places.get(key) ?? { x: 0, y: 0, width: 0, height: 0 }),
    rightmost: rows[rank(key)]?.at(-1)?.key === key,
  })
  return {
    width: drawingWidth,
    height: top - rowGap + (returns ? turnMargin : 1),
    boxes: nodes.map((node) => ({ ...node, ...end(node.id) })),
    ways: edges.map((edge) => ({
      key: `${edge.from} ${edge.to}`,
      path: edge.back
        ? routeBack(end(edge.from), end(edge.to), drawingWidth - 2)
        : routeDown(pointsOf(edge, rank, end)),
    })),
  }
}

/**
 * Puts the slots of a row side by side, in the middle; returns the height of the row. However many
 * lanes pass, they and the gaps leave half of the width to the boxes.
 */
function placeRow(row: Slot[], top: number, width: number, places: Map<string, BoxPlace>): number {
  const boxes = row.filter(({ node }) => node).length
  const lane = Math.min(laneWidth, width / 4 / row.length)
  const gap = Math.min(boxGap, width / 4 / row.length)
  const free = width - (row.length - boxes) * lane - (row.length - 1) * gap
  const boxWidth = Math.min(widest, (free - 2) / Math.max(1, boxes))
  const height = Math.max(...row.map(({ node }) => (node ? boxHeight(node.label, boxWidth) : 0)))
  let left = (free - boxes * boxWidth) / 2
  for (const { key, node } of row) {
    const slot = node ? boxWidth : lane
    places.set(key, { x: left + slot / 2, y: top + height / 2, width: slot, height })
    left += slot + gap
  }
  return height
}

function pointsOf(
  edge: FlowEdge,
  rank: (id: string) => number,
  at: (key: string) => BoxPlace,
): Point[] {
  const from = at(edge.from)
  const to = at(edge.to)
  const lanes = skippedRows(edge, rank).map((row) => at(laneKey(edge, row)))
  return [
    { x: from.x, y: from.y + from.height / 2 },
    ...lanes.flatMap(({ x, y, height }) => [
      { x, y: y - height / 2 },
      { x, y: y + height / 2 },
    ]),
    { x: to.x, y: to.y - to.height / 2 },
  ]
}
