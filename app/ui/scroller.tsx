import type { ReactNode } from 'react'

/**
 * What is too wide for its place scrolls there; it can be reached and scrolled with the keyboard. A
 * group and no landmark: a page may have several of one name.
 */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this holds a table.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div role="group" className="table-scroller" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
