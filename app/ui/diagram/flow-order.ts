/** One box of a flow and the boxes it leads to. */
export type FlowNode = { id: string; label: string; to?: string[] }

/** An edge; one that leads back up is `back`. */
export type FlowEdge = { from: string; to: string; back: boolean }

/** The edges between known boxes, in the order written; those that close a circle are marked. */
export function edgesOf(nodes: FlowNode[]): FlowEdge[] {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const state = new Map<string, 'open' | 'closed'>()
  const edges: FlowEdge[] = []
  const visit = (node: FlowNode) => {
    state.set(node.id, 'open')
    for (const id of new Set(node.to)) {
      const next = known.get(id)
      if (!next) continue
      edges.push({ from: node.id, to: id, back: state.get(id) === 'open' })
      if (!state.has(id)) visit(next)
    }
    state.set(node.id, 'closed')
  }
  for (const node of nodes) if (!state.has(node.id)) visit(node)
  return edges
}

/** The row of each box: one below the lowest box that leads to it. */
export function ranksOf(nodes: FlowNode[], edges: FlowEdge[]): Map<string, number> {
  const ranks = new Map(nodes.map(({ id }) => [id, 0]))
  const rank = (id: string) => ranks.get(id) ?? 0
  // Without circles the longest way has fewer steps than there are boxes.
  for (const _ of nodes) {
    for (const { from, to, back } of edges) {
      if (!back) ranks.set(to, Math.max(rank(to), rank(from) + 1))
    }
  }
  return ranks
}
