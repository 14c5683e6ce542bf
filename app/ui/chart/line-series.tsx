import { area, line } from 'd3-shape'
import { classNames } from '../class-names.ts'
import { type LineScale, type Series, spread } from './line-scale.ts'

type Props = { scale: LineScale; series: Series[] }

/** The shape at the end of each line, so that no line is known by its colour alone. */
const ends = [
  'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0',
  'M-4 -4H4V4H-4Z',
  'M0 -5.2L5 4H-5Z',
  'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
]

/** Drawn in a space that stretches across; the strokes do not stretch with it. */
export function LineShapes({ scale, series }: Props) {
  const path = line<Series['points'][number]>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => scale.x(x))
    .y(({ y }) => scale.y(y ?? 0))
  const between = area<NonNullable<Series['band']>[number]>()
    .x(({ x }) => scale.x(x))
    .y0(({ low }) => scale.y(low))
    .y1(({ high }) => scale.y(high))
  return (
    <svg
      width="100%"
      height={scale.height}
      viewBox={`0 0 100 ${scale.height}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {series.map(({ id, points, dashed, band }, index) => (
        <g key={id} className={`series-${index + 1}`}>
          {band && <path className="chart-band" d={between(band) ?? undefined} />}
          <path
            className={classNames('chart-line', dashed && 'chart-line-dashed')}
            d={path(points) ?? undefined}
            vectorEffect="non-scaling-stroke"
          />
        </g>
      ))}
    </svg>
  )
}

/** The last point of each line, its value and its name: beside the picture, or above an earlier end. */
export function LineEnds({ scale, series }: Props) {
  const lasts = series.map(({ points }) => points.findLast(({ y }) => y !== null))
  const heights = spread(
    lasts.map((point) => scale.y(point?.y ?? 0)),
    34,
    scale.height,
  )
  return (
    <>
      {series.map((line, index) => {
        const last = lasts[index]
        if (!last) return null
        const x = scale.x(last.x)
        const y = scale.y(last.y ?? 0)
        return (
          <g key={line.id} className={`series-${index + 1}`}>
            <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
              <path className="chart-end" d={ends[index % ends.length]} />
            </svg>
            {x < 90 ? (
              <NameAbove line={line} x={x} y={y} />
            ) : (
              <NameBeside line={line} y={heights[index] ?? y} />
            )}
          </g>
        )
      })}
    </>
  )
}

function NameAbove({ line, x, y }: { line: Series; x: number; y: number }) {
  return (
    <text className="chart-name" x={`${x}%`} y={y - 12} textAnchor={x < 20 ? 'start' : 'end'}>
      {line.value} {line.name}
    </text>
  )
}

function NameBeside({ line, y }: { line: Series; y: number }) {
  return (
    <text className="chart-name" y={y} dy="0.35em">
      {line.value && (
        <tspan x="100%" dx="12">
          {line.value}
        </tspan>
      )}
      <tspan x="100%" dx="12" dy={line.value ? '1.15em' : undefined}>
        {line.name}
      </tspan>
    </text>
  )
}
