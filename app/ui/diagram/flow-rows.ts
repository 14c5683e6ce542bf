import type { FlowEdge, FlowNode } from './flow-order.ts'

/** A place in a row: a box, or the lane of an edge that passes the row by. */
export type Slot = { key: string; node?: FlowNode; edge?: FlowEdge }

type Rank = (id: string) => number

/**
 * The slots of each row from left to right. Each stands under what leads to it, so that few edges
 * cross; boxes that a way back leaves or enters stand last, nearest to where it runs.
 */
export function rowsOf(nodes: FlowNode[], edges: FlowEdge[], rank: Rank): Slot[][] {
  const rows: Slot[][] = []
  const put = (row: number, slot: Slot) => {
    rows[row] = [...(rows[row] ?? []), slot]
  }
  for (const node of nodes) put(rank(node.id), { key: node.id, node })
  for (const edge of edges) {
    for (const row of skippedRows(edge, rank)) put(row, { key: laneKey(edge, row), edge })
  }
  const turning = new Set(edges.filter(({ back }) => back).flatMap(({ from, to }) => [from, to]))
  let above: Slot[] = []
  return rows.map((row, index) => {
    const wish = new Map(row.map((slot) => [slot, leaning(slot, index, above, edges, rank)]))
    const order = (slot: Slot) => (turning.has(slot.key) ? 2 : (wish.get(slot) ?? 0.5))
    above = row.toSorted((a, b) => order(a) - order(b))
    return above
  })
}

/** The rows between the ends of an edge. */
export function skippedRows({ from, to, back }: FlowEdge, rank: Rank): number[] {
  if (back) return []
  return Array.from({ length: rank(to) - rank(from) - 1 }, (_, index) => rank(from) + 1 + index)
}

export function laneKey({ from, to }: FlowEdge, row: number): string {
  return `${from} ${to} ${row}`
}

/** Where in the row above, from 0 (left) to 1, the edges into a slot come from on average. */
function leaning(slot: Slot, row: number, above: Slot[], edges: FlowEdge[], rank: Rank) {
  const into = slot.edge ? [slot.edge] : edges.filter(({ to, back }) => to === slot.key && !back)
  const places = into
    .map((edge) => (rank(edge.from) === row - 1 ? edge.from : laneKey(edge, row - 1)))
    .map((key) => (above.findIndex((other) => other.key === key) + 0.5) / above.length)
  if (places.length === 0 || above.length === 0) return undefined
  return places.reduce((sum, place) => sum + place, 0) / places.length
}
