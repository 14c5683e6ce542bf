import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

export type SparklineProps = {
  /** Says in words what the line shows; the line shows its shape only. */
  label: string
  values: number[]
  /** The ends of the scale; the values' own when left out. */
  domain?: [number, number]
}

const width = 96
const height = 24

/** A line as tall as a word, for a cell of a table. */
export function Sparkline({ label, values, domain }: SparklineProps) {
  const [low = 0, high = 1] = domain ?? extent(values)
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, width - 4])
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - 4, 4])
  const path = line<number>((_, index) => x(index), y)
  const last = values.length - 1
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={path(values) ?? undefined} />
      {last >= 0 && <circle cx={x(last)} cy={y(values[last] ?? low)} r="2.5" />}
    </svg>
  )
}
