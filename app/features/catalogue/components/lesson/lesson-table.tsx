import type { TableHTMLAttributes, TdHTMLAttributes } from 'react'
import { useLesson } from './lesson-context.tsx'

/** A wide table scrolls in its place; it can be reached and scrolled with the keyboard. */
export function LessonTable(props: TableHTMLAttributes<HTMLTableElement>) {
  const { t } = useLesson()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="table-scroller" aria-label={t('lesson-parts.table')} tabIndex={0}>
      <table {...props} />
    </section>
  )
}

type CellProps = TdHTMLAttributes<HTMLTableCellElement>

/** Alignment is said by an attribute: the pages allow no styles of their own. */
function aligned({ style, ...rest }: CellProps) {
  return { ...rest, 'data-align': style?.textAlign === 'left' ? undefined : style?.textAlign }
}

export function LessonHeadCell(props: CellProps) {
  return <th scope="col" {...aligned(props)} />
}

export function LessonCell(props: CellProps) {
  return <td {...aligned(props)} />
}
