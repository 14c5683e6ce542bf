import type { ReactNode } from 'react'

export type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode }

/** More, for those who want it: "Why?", a definition, a table behind a picture. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
