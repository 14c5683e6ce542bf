import { scaleLinear } from 'd3-scale'
import { curveLinearClosed, lineRadial } from 'd3-shape'
import { wrapText } from '../diagram/wrap-text.ts'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'

export type RadarProps = Omit<ChartFrameProps, 'children'> & {
  id: string
  description: string
  /** What the outermost ring stands for; there is a ring for every whole step. */
  max: number
  axes: { id: string; label: string }[]
  /** One or two; a value for each axis, in their order. The second is drawn dashed, as an aim. */
  series: { id: string; name: string; values: number[] }[]
}

const radius = 110

/** A profile over three to eight axes. For exact comparison there are bars. */
export function Radar({ id, title, description, note, data, ...picture }: RadarProps) {
  return (
    <ChartFrame title={title} note={note} data={data}>
      <svg
        className="radar"
        viewBox="-210 -150 420 300"
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <RadarAxes {...picture} />
        <RadarSeries {...picture} />
      </svg>
      <ul className="radar-key">
        {picture.series.map(({ id: line, name }, index) => (
          <li key={line} className={`series-${index + 1}`}>
            <svg viewBox="0 0 32 8" aria-hidden="true" focusable="false">
              <path d="M0 4H32" className={index ? 'chart-line chart-line-dashed' : 'chart-line'} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

type PictureProps = Pick<RadarProps, 'max' | 'axes' | 'series'>

function RadarAxes({ max, axes }: PictureProps) {
  const out = scaleLinear([0, max], [0, radius])
  const rings = Array.from({ length: max }, (_, index) => out(index + 1))
  return (
    <g className="chart-axes">
      {rings.map((ring) => (
        <circle key={ring} r={ring} className="chart-rule" />
      ))}
      {axes.map(({ id, label }, index) => {
        const [x, y] = direction(index, axes.length)
        const lines = wrapText(label, 84, 14)
        return (
          <g key={id}>
            <line className="chart-rule" x2={x * radius} y2={y * radius} />
            <text textAnchor={Math.abs(x) < 0.3 ? 'middle' : x > 0 ? 'start' : 'end'}>
              {lines.map((text, row) => (
                <tspan
                  key={text}
                  x={x * (radius + 12)}
                  y={y * (radius + 18) + (row - (lines.length - 1) / 2) * 16 + 4}
                >
                  {text}
                </tspan>
              ))}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function RadarSeries({ max, axes, series }: PictureProps) {
  const out = scaleLinear([0, max], [0, radius])
  const shape = lineRadial<number>()
    .angle((_, index) => (index / axes.length) * 2 * Math.PI)
    .radius(out)
    .curve(curveLinearClosed)
  return (
    <>
      {series.map(({ id, values }, index) => (
        <g key={id} className={`series-${index + 1}`}>
          {index === 0 && <path className="chart-band" d={shape(values) ?? undefined} />}
          <path
            className={index ? 'chart-line chart-line-dashed' : 'chart-line'}
            d={shape(values) ?? undefined}
          />
          {index === 0 &&
            values.map((value, axis) => {
              const [x, y] = direction(axis, axes.length)
              return (
                <circle
                  key={axes[axis]?.id}
                  className="chart-end"
                  cx={x * out(value)}
                  cy={y * out(value)}
                  r="3.5"
                />
              )
            })}
        </g>
      ))}
    </>
  )
}

/** The first axis points up, the others follow clockwise. */
function direction(index: number, count: number): [x: number, y: number] {
  const angle = (index / count) * 2 * Math.PI
  return [Math.sin(angle), -Math.cos(angle)]
}
