import { scaleLinear } from 'd3-scale'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'

export type Bar = {
  id: string
  label: string
  value: number
  /** The value for the reader: "78 %". */
  words: string
  href?: string
  /** Stands back, so that the others stand out. */
  muted?: boolean
}

export type BarsProps = Omit<ChartFrameProps, 'children'> & {
  bars: Bar[]
  /** What a full bar is; the largest value when left out. Bars always begin at zero. */
  max?: number
  /** A line across all bars, such as a target. */
  mark?: { at: number; label: string }
}

/** Amounts side by side. Names and values are text; only the lengths are drawn. */
export function Bars({ bars, max, mark, ...frame }: BarsProps) {
  const full = max ?? Math.max(...bars.map(({ value }) => value), mark?.at ?? 0, 0)
  const percent = scaleLinear([0, full || 1], [0, 100]).clamp(true)
  return (
    <ChartFrame {...frame}>
      <ul className="bars">
        {bars.map(({ id, label, value, words, href, muted }) => (
          <li key={id}>
            <span className="bars-label">{href ? <a href={href}>{label}</a> : label}</span>
            <svg className="bars-bar" aria-hidden="true" focusable="false">
              <rect width="100%" height="100%" className="bars-track" />
              <rect
                width={`${percent(value)}%`}
                height="100%"
                className={muted ? 'bars-fill bars-muted' : 'bars-fill'}
              />
              {mark && (
                <line x1={`${percent(mark.at)}%`} x2={`${percent(mark.at)}%`} y1="-4" y2="100%" />
              )}
            </svg>
            <span className="bars-value">{words}</span>
          </li>
        ))}
      </ul>
      {mark && <p className="bars-mark">{mark.label}</p>}
    </ChartFrame>
  )
}
