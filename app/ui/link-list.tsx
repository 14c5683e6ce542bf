import type { ReactNode } from 'react'

export type LinkListItem = {
  href: string
  label: string
  /** One line under the title. */
  summary?: ReactNode
  /** At the right on a wide page: a badge, a date, a progress. */
  aside?: ReactNode
}

/** Things to open, one under another, separated by rules. */
export function LinkList({ items }: { items: LinkListItem[] }) {
  return (
    <ul className="link-list">
      {items.map(({ href, label, summary, aside }) => (
        <li key={href}>
          <div>
            <a href={href} data-shortcut="item">
              {label}
            </a>
            {summary && <div className="link-list-summary">{summary}</div>}
          </div>
          {aside && <div className="link-list-aside">{aside}</div>}
        </li>
      ))}
    </ul>
  )
}
