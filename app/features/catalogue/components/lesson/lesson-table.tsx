import type { TableHTMLAttributes } from 'react'
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
