import type { ReactNode } from 'react'
import { type Column, Table } from '../table.tsx'

/** The figures behind a picture, already in the reader's language. The first column names the row. */
export type ChartData = {
  /** The word to press: "Show the figures". */
  summary: string
  caption: string
  columns: string[]
  rows: string[][]
}

export type ChartFrameProps = {
  /** A sentence that says what is seen: "Certified rose from 71 % to 78 % since January". */
  title: string
  /** Where the figures are from, as of when. */
  note?: ReactNode
  data?: ChartData
  children: ReactNode
}

/** What every chart has: its sentence, its picture, and its figures one press behind. */
export function ChartFrame({ title, note, data, children }: ChartFrameProps) {
  return (
    <figure className="chart">
      <figcaption className="chart-title">{title}</figcaption>
      {children}
      {note && <div className="chart-note">{note}</div>}
      {data && <ChartTable data={data} />}
    </figure>
  )
}

function ChartTable({ data }: { data: ChartData }) {
  const columns = data.columns.map(
    (head, index): Column<string[]> => ({
      id: `${index}`,
      head,
      cell: (row) => row[index],
      numeric: index > 0,
      rowHead: index === 0,
    }),
  )
  return (
    <details className="disclosure chart-data">
      <summary>{data.summary}</summary>
      <Table
        caption={data.caption}
        columns={columns}
        rows={data.rows}
        rowKey={(row) => row.join('|')}
        phone="scroll"
      />
    </details>
  )
}
