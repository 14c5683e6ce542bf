import { HiddenFields } from './hidden-fields.tsx'

/** The direction in a word ("Previous", "Next") and what is there. */
type Way = {
  href: string
  direction: string
  title?: string
  /** Goes there by sending these to the page itself, which leads on: a button instead of a link. */
  sends?: Record<string, string>
}

export type PreviousNextProps = { label: string; previous?: Way; next?: Way }

/** At the end of a text: the one before it and the one after it. */
export function PreviousNext({ label, previous, next }: PreviousNextProps) {
  return (
    <nav className="previous-next" aria-label={label}>
      {previous && <WayThere rel="prev" {...previous} />}
      {next && <WayThere rel="next" {...next} />}
    </nav>
  )
}

function WayThere({ rel, href, direction, title, sends }: Way & { rel: 'prev' | 'next' }) {
  const words = (
    <>
      <span className="previous-next-direction">{direction}</span>{' '}
      {title && <span className="previous-next-title">{title}</span>}
    </>
  )
  if (!sends) {
    return (
      <a rel={rel} href={href} className={`previous-next-${rel}`}>
        {words}
      </a>
    )
  }
  return (
    <form method="post" className={`previous-next-${rel}`}>
      <HiddenFields fields={sends} />
      <button type="submit">{words}</button>
    </form>
  )
}
