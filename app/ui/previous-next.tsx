export type PreviousNextProps = {
  label: string
  /** The direction in a word ("Previous", "Next") and what is there. */
  previous?: { href: string; direction: string; title?: string }
  next?: { href: string; direction: string; title?: string }
}

/** At the end of a text: the one before it and the one after it. */
export function PreviousNext({ label, previous, next }: PreviousNextProps) {
  return (
    <nav className="previous-next" aria-label={label}>
      {previous && <Way rel="prev" {...previous} />}
      {next && <Way rel="next" {...next} />}
    </nav>
  )
}

type WayProps = { rel: 'prev' | 'next'; href: string; direction: string; title?: string }

function Way({ rel, href, direction, title }: WayProps) {
  return (
    <a rel={rel} href={href} className={`previous-next-${rel}`}>
      <span className="previous-next-direction">{direction}</span>
      {title && <span className="previous-next-title">{title}</span>}
    </a>
  )
}
