import type { TableHTMLAttributes, TdHTMLAttributes } from 'react'
import { Scroller } from '#app/ui/scroller.tsx'
import { useLesson } from './lesson-context.tsx'

/** A wide table scrolls in its place; it can be reached and scrolled with the keyboard. */
export function LessonTable(props: TableHTMLAttributes<HTMLTableElement>) {
  const { t } = useLesson()
  return (
    <Scroller label={t('lesson-parts.table')}>
      <table {...props} />
    </Scroller>
  )
}

type CellProps = TdHTMLAttributes<HTMLTableCellElement>

/** Alignment is said by an attribute: the pages allow no styles of their own. */
function aligned({ style, ...rest }: CellProps) {
  return { ...rest, 'data-align': style?.textAlign === 'left' ? undefined : style?.textAlign }
}

/** A corner without words heads nothing. */
export function LessonHeadCell(props: CellProps) {
  return props.children ? <th scope="col" {...aligned(props)} /> : <td {...aligned(props)} />
}

export function LessonCell(props: CellProps) {
  return <td {...aligned(props)} />
}
