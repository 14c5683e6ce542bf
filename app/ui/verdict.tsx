import type { ReactNode } from 'react'
import { Mark, type Tone } from './mark.tsx'

export type VerdictProps = {
  tone: Tone
  /** The answer in one or two words; the page's one heading. */
  word: string
  /** What it is about, above the word. */
  about?: ReactNode
  /** What it means, with its dates. */
  children?: ReactNode
}

/** A page whose first answer is one word: a shape, a colour and what follows from it. */
export function Verdict({ tone, word, about, children }: VerdictProps) {
  return (
    <div className={`verdict verdict-${tone}`}>
      {about && <p className="verdict-about">{about}</p>}
      <h1>
        <Mark tone={tone} />
        <span className="verdict-word">{word}</span>
      </h1>
      {children && <div className="verdict-text">{children}</div>}
    </div>
  )
}
