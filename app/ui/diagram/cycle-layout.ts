import { arrowTip, type BoxPlace, boxHeight } from './box.tsx'

export type CycleEntry = { label: string; text?: string }

export type CycleLayout = {
  width: number
  height: number
  boxes: (CycleEntry & BoxPlace)[]
  arrows: string[]
}

const width = 400
const boxWidth = 148
const rowGap = 36
const sides = { right: width - boxWidth / 2 - 1, left: boxWidth / 2 + 1, middle: width / 2 }

/**
 * A racetrack: the first at the top, down the right side, the lowest at the foot when the number is
 * even, and up the left side. It stays narrow enough for a phone whatever the number.
 */
export function layoutCycle(data: CycleEntry[]): CycleLayout {
  const onSide = Math.floor((data.length - 1) / 2)
  const even = data.length % 2 === 0
  const height = Math.max(...data.map(({ label }) => boxHeight(label, boxWidth)))
  const row = (index: number) => 1 + height / 2 + index * (height + rowGap)
  const place = (index: number): BoxPlace => {
    const size = { width: boxWidth, height }
    if (index === 0) return { x: sides.middle, y: row(0), ...size }
    if (index <= onSide) return { x: sides.right, y: row(index), ...size }
    if (even && index === onSide + 1) return { x: sides.middle, y: row(onSide + 1), ...size }
    return { x: sides.left, y: row(data.length - index), ...size }
  }
  const boxes = data.map((entry, index) => ({ ...entry, ...place(index) }))
  const rows = onSide + (even ? 2 : 1)
  return {
    width,
    height: 2 + rows * height + (rows - 1) * rowGap,
    boxes,
    arrows: boxes.map((box, index) => arrow(box, boxes[(index + 1) % boxes.length] ?? box)),
  }
}

function arrow(from: BoxPlace, to: BoxPlace): string {
  const down = to.y > from.y
  const foot = (box: BoxPlace, end: number) => box.y + (end * box.height) / 2
  if (from.x === to.x) {
    const start = foot(from, down ? 1 : -1)
    const end = foot(to, down ? -1 : 1)
    return `M${from.x} ${start}V${end}${arrowTip(to.x, end, down ? 'down' : 'up')}`
  }
  const right = to.x > from.x
  const side = (box: BoxPlace, end: number) => box.x + (end * box.width) / 2
  if (from.y === to.y) {
    const end = side(to, right ? -1 : 1)
    return `M${side(from, right ? 1 : -1)} ${from.y}H${end}${arrowTip(end, to.y, right ? 'right' : 'left')}`
  }
  if (from.x === sides.middle) {
    const end = foot(to, down ? -1 : 1)
    const start = side(from, right ? 1 : -1)
    return `M${start} ${from.y}Q${to.x} ${from.y} ${to.x} ${end}${arrowTip(to.x, end, down ? 'down' : 'up')}`
  }
  const end = side(to, right ? -1 : 1)
  const start = foot(from, down ? 1 : -1)
  return `M${from.x} ${start}Q${from.x} ${to.y} ${end} ${to.y}${arrowTip(end, to.y, right ? 'right' : 'left')}`
}
