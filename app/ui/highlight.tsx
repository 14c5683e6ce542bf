import type { ReactNode } from 'react'

export type HighlightProps = {
  /** What this is to the reader: "Next for you". */
  kind: string
  title: string
  href: string
  /** Why, and by when. */
  children?: ReactNode
  /** One button, as a rule. */
  action?: ReactNode
}

/** The page's first answer when it is one thing to do; at most one on a page. */
export function Highlight({ kind, title, href, children, action }: HighlightProps) {
  return (
    <section className="highlight" aria-label={kind}>
      <div className="highlight-text">
        <p className="highlight-kind">{kind}</p>
        <h2 className="highlight-title">
          <a href={href}>{title}</a>
        </h2>
        {children}
      </div>
      {action && <div>{action}</div>}
    </section>
  )
}
