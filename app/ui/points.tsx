import type { ReactNode } from 'react'

export type PointsProps = {
  items: { id: string; text: ReactNode; note?: ReactNode }[]
  /** The order matters: the points are numbered. */
  ordered?: boolean
}

/** A few sentences, one under another. */
export function Points({ items, ordered = false }: PointsProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={ordered ? 'points points-ordered' : 'points'}>
      {items.map(({ id, text, note }) => (
        <li key={id}>
          {text}
          {note && <p className="points-note">{note}</p>}
        </li>
      ))}
    </List>
  )
}
