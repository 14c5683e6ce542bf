import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import { PartFill, type PartTone, partFill } from './part-fill.tsx'

export type Part = { id: string; label: string; tone: PartTone }

export type PartsRow = {
  id: string
  /** Left out when there is one row. */
  label?: string
  href?: string
  /** One value for each part, in their order, with its words: "412", "67 %". */
  values: { value: number; words: string }[]
}

export type PartsProps = Omit<ChartFrameProps, 'children'> & {
  /** Unique in the page. */
  id: string
  parts: Part[]
  rows: PartsRow[]
}

/** How a whole divides: each row is a whole, each part has its colour, its texture and its words. */
export function Parts({ id, parts, rows, ...frame }: PartsProps) {
  const alone = rows.length === 1 ? rows[0] : undefined
  return (
    <ChartFrame {...frame}>
      <svg className="parts-patterns" aria-hidden="true" focusable="false">
        <defs>
          {parts.map(({ id: part, tone }) => (
            <PartFill key={part} id={`${id}-${part}`} tone={tone} />
          ))}
        </defs>
      </svg>
      <ul className={alone ? 'parts parts-alone' : 'parts'}>
        {rows.map((row) => (
          <PartsBar key={row.id} id={id} parts={parts} row={row} />
        ))}
      </ul>
      <PartsKey id={id} parts={parts} row={alone} />
    </ChartFrame>
  )
}

type RowProps = { id: string; parts: Part[]; row: PartsRow }

function PartsBar({ id, parts, row }: RowProps) {
  const whole = row.values.reduce((sum, { value }) => sum + value, 0) || 1
  const starts = row.values.map((_, index) =>
    row.values.slice(0, index).reduce((sum, { value }) => sum + value, 0),
  )
  return (
    <li>
      {row.label && (
        <span className="bars-label">
          {row.href ? <a href={row.href}>{row.label}</a> : row.label}
        </span>
      )}
      <svg className="parts-bar" aria-hidden="true" focusable="false">
        {parts.map((part, index) => (
          <rect
            key={part.id}
            x={`${((starts[index] ?? 0) / whole) * 100}%`}
            width={`${((row.values[index]?.value ?? 0) / whole) * 100}%`}
            height="100%"
            fill={partFill(`${id}-${part.id}`)}
          />
        ))}
      </svg>
      {row.label && (
        <span className="visually-hidden">
          {parts.map(({ label }, index) => `${label}: ${row.values[index]?.words}`).join('; ')}
        </span>
      )}
    </li>
  )
}

function PartsKey({ id, parts, row }: Omit<RowProps, 'row'> & { row?: PartsRow }) {
  return (
    <ul className="parts-key">
      {parts.map(({ id: part, label }, index) => (
        <li key={part}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect width="16" height="16" fill={partFill(`${id}-${part}`)} />
          </svg>
          <span>
            {label}
            {row && <strong>{row.values[index]?.words}</strong>}
          </span>
        </li>
      ))}
    </ul>
  )
}
