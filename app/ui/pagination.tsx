export type PaginationProps = {
  label: string
  /** Where we are, in words: "26–50 of 612". */
  position: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

/** The way through a long list. */
export function Pagination({ label, position, previous, next }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a rel="prev" href={previous.href} className="button button-secondary">
          {previous.label}
        </a>
      )}
      <p>{position}</p>
      {next && (
        <a rel="next" href={next.href} className="button button-secondary">
          {next.label}
        </a>
      )}
    </nav>
  )
}
