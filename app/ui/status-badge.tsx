import { Mark, type Tone } from './mark.tsx'

export type StatusBadgeProps = { tone: Tone; children: string }

/** A status in one word, with its shape and its colour; any of the three is enough. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      <Mark tone={tone} />
      {children}
    </span>
  )
}
