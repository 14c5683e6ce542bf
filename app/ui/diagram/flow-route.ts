import { arrowTip, type BoxPlace } from './box.tsx'

export type Point = { x: number; y: number }

const turn = 10
const clearance = 14

/** Down through the points in soft curves, with a tip at the last. */
export function routeDown(points: Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  let path = `M${first.x} ${first.y}`
  let { x, y } = first
  for (const point of rest) {
    const middle = (y + point.y) / 2
    path +=
      x === point.x ? `V${point.y}` : `C${x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`
    x = point.x
    y = point.y
  }
  return path + arrowTip(last.x, last.y, 'down')
}

/** A place, and whether nothing stands between it and the right edge. */
export type End = BoxPlace & { rightmost: boolean }

/**
 * Back up along the right edge. An end with a neighbour at its right is left by its foot, or entered by
 * its head, through the gap between two rows.
 */
export function routeBack(from: End, to: End, edge: number): string {
  const start = from.rightmost ? { x: from.x + from.width / 2, y: from.y, lead: '' } : below(from)
  const end = to.rightmost ? { x: to.x + to.width / 2, y: to.y } : above(to)
  const up = start.y > end.y ? 1 : -1
  const way =
    `${start.lead || `M${start.x} ${start.y}`}H${edge - turn}Q${edge} ${start.y} ${edge} ${start.y - turn * up}` +
    `V${end.y + turn * up}Q${edge} ${end.y} ${edge - turn} ${end.y}H${end.x}`
  if (to.rightmost) return way + arrowTip(end.x, end.y, 'left')
  const head = to.y - to.height / 2
  return `${way}V${head}${arrowTip(end.x, head, 'down')}`
}

function below(box: BoxPlace): Point & { lead: string } {
  const x = box.x + box.width / 4
  const foot = box.y + box.height / 2
  return { x, y: foot + clearance, lead: `M${x} ${foot}V${foot + clearance}` }
}

function above(box: BoxPlace): Point {
  return { x: box.x + box.width / 4, y: box.y - box.height / 2 - clearance }
}
