import { Scroller } from '../scroller.tsx'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'

/** The word says the value; a null value (nothing to measure) is left blank with its word. */
export type HeatCell = { value: number | null; words: string }

export type HeatMapProps = Omit<ChartFrameProps, 'children' | 'data'> & {
  caption: string
  /** Names the column of the row heads. */
  corner: string
  columns: string[]
  rows: { id: string; label: string; href?: string; cells: HeatCell[] }[]
  /** Five at most, from low to high; a value belongs to the first step that it does not exceed. */
  steps: { upTo: number; label: string }[]
}

/** A table whose shade shows where to look. The numbers are there, so it is its own table. */
export function HeatMap({ caption, corner, columns, rows, steps, ...frame }: HeatMapProps) {
  return (
    <ChartFrame {...frame}>
      <Scroller label={caption}>
        <table className="heat-map">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, href, cells }) => (
              <tr key={id}>
                <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
                {columns.map((column, index) => (
                  <td key={column} className={shade(cells[index], steps)}>
                    {cells[index]?.words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <HeatKey steps={steps} />
    </ChartFrame>
  )
}

function HeatKey({ steps }: Pick<HeatMapProps, 'steps'>) {
  return (
    <ol className="heat-key">
      {steps.map(({ label }, index) => (
        <li key={label} className={`heat-${index + 1}`}>
          {label}
        </li>
      ))}
    </ol>
  )
}

function shade(cell: HeatCell | undefined, steps: HeatMapProps['steps']): string | undefined {
  const value = cell?.value ?? null
  if (value === null) return undefined
  const step = steps.findIndex(({ upTo }) => value <= upTo)
  return `heat-${(step < 0 ? steps.length - 1 : step) + 1}`
}
