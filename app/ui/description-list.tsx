import type { ReactNode } from 'react'

export type DescriptionListProps = {
  entries: { term: string; description: ReactNode; action?: ReactNode }[]
}

/** Facts about one thing: a word and what it is here, with what can be done about it. */
export function DescriptionList({ entries }: DescriptionListProps) {
  return (
    <dl className="description-list">
      {entries.map(({ term, description, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
          {action && <dd className="description-list-action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
