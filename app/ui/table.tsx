import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Scroller } from './scroller.tsx'

export type Column<Row> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Right-aligned with tabular figures. */
  numeric?: boolean
  /** Names the row; at most one column. */
  rowHead?: boolean
  /** A head that sorts is a link to the same page sorted so. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

export type TableProps<Row> = {
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** The thing that the row is about; the link is in the row's head and the whole row follows it. */
  rowHref?: (row: Row) => string
  /** Marks a row of sums, set apart by a rule. */
  isTotal?: (row: Row) => boolean
  /** Shown instead of the body when there is no row; an EmptyState, as a rule. */
  empty?: ReactNode
  /** On a phone: a list with the same words, or (for figures to compare) still a table that scrolls. */
  phone?: 'list' | 'scroll'
}

/** Rows of things with a caption. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, empty, phone = 'list' } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  const table = (
    <table className={classNames('table', `table-${phone}`)}>
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={props.rowKey(row)} row={row} {...props} />
        ))}
      </tbody>
    </table>
  )
  if (phone === 'list') return table
  return <Scroller label={caption}>{table}</Scroller>
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const { head, numeric, sort } = column
  return (
    <th scope="col" className={numeric ? 'numeric' : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.href} className="table-sort">
          {head}
          <svg viewBox="0 0 10 14" aria-hidden="true" focusable="false">
            <path className="table-sort-up" d="M5 1 9 6H1Z" />
            <path className="table-sort-down" d="M5 13 1 8h8Z" />
          </svg>
        </a>
      ) : (
        head
      )}
    </th>
  )
}

function TableRow<Row>({ row, columns, rowHref, isTotal }: TableProps<Row> & { row: Row }) {
  const href = rowHref?.(row)
  const className = classNames(href && 'table-row-link', isTotal?.(row) && 'table-total')
  return (
    <tr className={className || undefined}>
      {columns.map((column) => (
        <Cell key={column.id} row={row} column={column} href={href} />
      ))}
    </tr>
  )
}

type CellProps<Row> = { row: Row; column: Column<Row>; href?: string }

function Cell<Row>({ row, column, href }: CellProps<Row>) {
  const { head, cell, numeric, rowHead } = column
  const content = cell(row)
  const kind = numeric ? 'numeric' : undefined
  if (rowHead) {
    return (
      <th scope="row" className={kind}>
        {href ? (
          <a href={href} data-shortcut="item">
            {content}
          </a>
        ) : (
          content
        )}
      </th>
    )
  }
  return (
    <td data-label={head} className={kind}>
      {content}
    </td>
  )
}
