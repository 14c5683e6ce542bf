import type { ReactNode } from 'react'
import type { Tone } from './mark.tsx'

export type KeyFigureProps = {
  /** Formatted for the reader's language. */
  value: string
  /** The sentence that the number is part of: "of 612 people hold what they must". */
  sentence: ReactNode
  /** How it changed, or what to do about it. */
  note?: ReactNode
  href?: string
  /** A rule in the tone's colour; the sentence must say the same in words. */
  tone?: Tone
}

/** One number, as part of a sentence. */
export function KeyFigure({ value, sentence, note, href, tone }: KeyFigureProps) {
  return (
    <div className={tone ? `key-figure key-figure-${tone}` : 'key-figure'}>
      <p>
        <span className="key-figure-value">{value}</span>{' '}
        <span className="key-figure-sentence">
          {href ? <a href={href}>{sentence}</a> : sentence}
        </span>
      </p>
      {note && <div className="key-figure-note">{note}</div>}
    </div>
  )
}

/** Two to four key figures side by side. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className="key-figures">{children}</div>
}
