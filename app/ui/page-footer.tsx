import type { NavigationLink } from './page-header.tsx'

export type PageFooterProps = {
  /** Names the navigation for screen readers. */
  label: string
  /** Privacy, accessibility, help. */
  links: NavigationLink[]
  note?: string
}

/** What every page owes its reader, at the end of it. */
export function PageFooter({ label, links, note }: PageFooterProps) {
  return (
    <div className="foot">
      <div className="foot-inner">
        <nav aria-label={label}>
          <ul>
            {links.map(({ label: word, href, current, shortcut }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined} data-shortcut={shortcut}>
                  {word}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {note && <p>{note}</p>}
      </div>
    </div>
  )
}
