import type { ReactNode } from 'react'

export type DeedProps = {
  /** Who states it. */
  issuer: string
  /** What kind of document it is. */
  kind: string
  /** "awarded to", before the name. */
  opening: string
  holder: string
  /** "for", before the title; the title is what was awarded. */
  purpose: string
  title: string
  statement?: ReactNode
  facts: { term: string; description: ReactNode }[]
  /** A code to scan, as SVG, and where it leads. */
  seal?: ReactNode
  sealNote?: ReactNode
}

/** A document to print and frame: one sheet of A4, landscape. */
export function Deed(props: DeedProps) {
  const { issuer, kind, opening, holder, purpose, title, statement, facts, seal, sealNote } = props
  return (
    <article className="deed" aria-label={kind}>
      <div className="deed-frame">
        <p className="deed-issuer">{issuer}</p>
        <p className="deed-kind">{kind}</p>
        <p className="deed-small">{opening}</p>
        <p className="deed-holder">{holder}</p>
        <p className="deed-small">{purpose}</p>
        <h2 className="deed-title">{title}</h2>
        {statement && <div className="deed-statement">{statement}</div>}
        <div className="deed-foot">
          <dl>
            {facts.map(({ term, description }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
          {seal && (
            <div className="deed-seal">
              {sealNote && <p>{sealNote}</p>}
              {seal}
            </div>
          )}
        </div>
      </div>
    </article>
  )
}
