export type BreadcrumbsProps = {
  label: string
  /** From the first level down to the page above this one. */
  links: { label: string; href: string }[]
}

/** The way back up, for every page below the first level. */
export function Breadcrumbs({ label, links }: BreadcrumbsProps) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
