import type { ReactNode } from 'react'
import { Mark, type Tone } from './mark.tsx'

export type MarkedListProps = {
  items: {
    id: string
    text: ReactNode
    /** A shape, and the word that says the same; nothing where there is nothing to say. */
    mark?: { tone: Tone; word: string }
    note?: ReactNode
  }[]
}

/** Things of which some are marked, each with the word for its mark and perhaps a remark. */
export function MarkedList({ items }: MarkedListProps) {
  return (
    <ul className="marked-list">
      {items.map(({ id, text, mark, note }) => (
        <li key={id} className={mark && `marked-list-${mark.tone}`}>
          <span className="marked-list-mark">{mark && <Mark tone={mark.tone} />}</span>
          <div>
            {text}
            {mark && <span className="marked-list-word"> {mark.word}</span>}
            {note && <div className="marked-list-note">{note}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}
