import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

export type FilterBarProps = {
  label: string
  /** The page itself; the choice is in its address and can be kept and sent. */
  action?: string
  submit: string
  /** Back to everything; shown only while something is filtered. */
  clear?: { href: string; label: string }
  fields?: Record<string, string>
  children: ReactNode
}

/** Narrows a list: a few fields in a row and one button. */
export function FilterBar({ label, action, submit, clear, fields = {}, children }: FilterBarProps) {
  return (
    <search>
      <form action={action} className="filter-bar" aria-label={label}>
        <HiddenFields fields={fields} />
        {children}
        <div className="filter-bar-actions">
          <Button>{submit}</Button>
          {clear && <a href={clear.href}>{clear.label}</a>}
        </div>
      </form>
    </search>
  )
}
