import { classNames } from './class-names.ts'

/** `locked` is shown but cannot be opened yet. */
export type OutlineState = 'done' | 'current' | 'open' | 'locked'

export type OutlineItem = {
  id: string
  label: string
  href?: string
  state: OutlineState
  /** The state in words, for those who do not see the shape. */
  stateLabel: string
  /** A detail at the end: how long, when. */
  note?: string
}

export type OutlineProps = { label: string; items: OutlineItem[]; compact?: boolean }

/** A path of steps with what is done, where we are, what is open. */
export function Outline({ label, items, compact = false }: OutlineProps) {
  return (
    <nav className={classNames('outline', compact && 'outline-compact')} aria-label={label}>
      <ol>
        {items.map((item) => (
          <OutlineEntry key={item.id} {...item} />
        ))}
      </ol>
    </nav>
  )
}

function OutlineEntry({ label, href, state, stateLabel, note }: OutlineItem) {
  const current = state === 'current' ? 'step' : undefined
  return (
    <li className={`outline-${state}`}>
      <OutlineMark state={state} />
      <span className="outline-text">
        {href ? (
          <a href={href} aria-current={current}>
            {label}
          </a>
        ) : (
          <span aria-current={current}>{label}</span>
        )}
        <span className="visually-hidden"> ({stateLabel})</span>
        {note && <span className="outline-note">{note}</span>}
      </span>
    </li>
  )
}

function OutlineMark({ state }: { state: OutlineState }) {
  return (
    <svg className="outline-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8" />
      {state === 'done' && <path d="m6 10.3 2.8 2.8L14.2 7.2" />}
      {state === 'current' && <circle className="outline-dot" cx="10" cy="10" r="4" />}
      {state === 'locked' && <path d="M6.5 10h7" />}
    </svg>
  )
}
