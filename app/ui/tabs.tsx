export type TabsProps = {
  label: string
  links: { label: string; href: string; count?: string; current?: boolean }[]
}

/** Views of the same thing. Each is an address, so they are links and look like what they do. */
export function Tabs({ label, links }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {links.map(({ label: word, href, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {word}
              {count && <span className="tabs-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
