import type { LineScale, Tick } from './line-scale.ts'

type AxesProps = { scale: LineScale; xTicks: Tick[]; yTicks: Tick[]; yUnit?: string }

/** Faint rules for the values, words for the moments. */
export function LineAxes({ scale, xTicks, yTicks, yUnit }: AxesProps) {
  return (
    <g className="chart-axes">
      {yUnit && (
        <text x="0" y="-14">
          {yUnit}
        </text>
      )}
      {yTicks.map(({ at, label }, index) => (
        <g key={at}>
          <line
            className={index === 0 ? 'chart-base' : 'chart-rule'}
            x1="0"
            x2="100%"
            y1={scale.y(at)}
            y2={scale.y(at)}
          />
          <text x="0" dx="-8" y={scale.y(at)} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }, index) => (
        <text
          key={at}
          className={index % 2 ? 'chart-tick-spare' : undefined}
          x={`${scale.x(at)}%`}
          y={scale.height}
          dy="1.6em"
          textAnchor={anchorOf(scale.x(at))}
        >
          {label}
        </text>
      ))}
    </g>
  )
}

type AnnotationsProps = { scale: LineScale; annotations: Tick[] }

/** What happened then: a thin line and a few words. */
export function LineAnnotations({ scale, annotations }: AnnotationsProps) {
  return (
    <g className="chart-annotations">
      {annotations.map(({ at, label }) => {
        const x = scale.x(at)
        const late = x > 50
        return (
          <g key={at}>
            <line x1={`${x}%`} x2={`${x}%`} y1="-14" y2={scale.height} />
            <text x={`${x}%`} y="-6" dx={late ? -6 : 6} textAnchor={late ? 'end' : 'start'}>
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function anchorOf(percent: number) {
  if (percent < 3) return 'start'
  return percent > 97 ? 'end' : 'middle'
}
