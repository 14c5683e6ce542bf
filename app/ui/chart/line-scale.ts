import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'

export type Tick = { at: number; label: string }

export type Series = {
  id: string
  /** Stands at the end of the line; short. */
  name: string
  /** In the order of x, which may be a time in milliseconds. A null y is a gap. */
  points: { x: number; y: number | null }[]
  /** The last value, formatted; stands before the name. */
  value?: string
  /** Dashed: not observed but derived, such as a floor or a forecast. */
  dashed?: boolean
  /** The interval around the line. */
  band?: { x: number; low: number; high: number }[]
}

/** Across in percent of the width, down in pixels. */
export type LineScale = {
  height: number
  x: (value: number) => number
  y: (value: number) => number
}

const heightPx = 240

export function lineScale(series: Series[], yTicks: Tick[]): LineScale {
  const across = series.flatMap(({ points, band = [] }) => [...points, ...band].map(({ x }) => x))
  const [first = 0, last = 1] = extent(across)
  const [low = 0, high = 1] = extent(yTicks, ({ at }) => at)
  return {
    height: heightPx,
    x: scaleLinear([first, last], [0, 100]),
    y: scaleLinear([low, high], [heightPx, 0]),
  }
}

/** Moves labels apart so that they are at least `gap` from one another, in their order, within the height. */
export function spread(positions: number[], gap: number, height: number): number[] {
  const order = positions
    .map((_, index) => index)
    .sort((a, b) => at(positions, a) - at(positions, b))
  const placed = [...positions]
  let floor = Number.NEGATIVE_INFINITY
  for (const index of order) {
    placed[index] = Math.max(at(placed, index), floor)
    floor = at(placed, index) + gap
  }
  let ceiling = height
  for (const index of order.reverse()) {
    placed[index] = Math.min(at(placed, index), ceiling)
    ceiling = at(placed, index) - gap
  }
  return placed
}

function at(list: number[], index: number): number {
  return list[index] ?? 0
}
