import type { ReactNode } from 'react'

export type TermProps = {
  /** Unique in the page: a word used twice needs two ids. */
  id: string
  word: ReactNode
  /** Phrasing content only, since it stands inside a sentence. */
  note: ReactNode
}

/** A word inside a sentence whose explanation opens on a press, without a script. */
export function Term({ id, word, note }: TermProps) {
  // Spread, because React 18 passes these attributes on but its types do not know them.
  return (
    <>
      <button
        type="button"
        className="lesson-term"
        data-behaviour="term"
        {...{ popovertarget: id }}
      >
        {word}
      </button>
      <span id={id} className="lesson-term-note" role="note" {...{ popover: 'auto' }}>
        {note}
      </span>
    </>
  )
}
