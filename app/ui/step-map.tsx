/** `marked` is done or not, but to be looked at again. */
export type StepMapState = 'done' | 'marked' | 'open'

export type StepMapProps = {
  label: string
  items: {
    /** What stands in the field: a number. */
    label: string
    href: string
    state: StepMapState
    /** The state in words, for those who do not see the shape. */
    stateLabel: string
    current?: boolean
  }[]
  /** What the shapes mean, in the order done, marked, open. */
  legend?: { state: StepMapState; label: string }[]
}

/** All steps of something at a glance, as numbers to jump to. */
export function StepMap({ label, items, legend = [] }: StepMapProps) {
  return (
    <nav className="step-map" aria-label={label}>
      <ol>
        {items.map(({ label: number, href, state, stateLabel, current }) => (
          <li key={href}>
            <a
              href={href}
              className={`step-map-${state}`}
              aria-current={current ? 'step' : undefined}
            >
              {number}
              <span className="visually-hidden"> {stateLabel}</span>
            </a>
          </li>
        ))}
      </ol>
      {legend.length > 0 && (
        <ul className="step-map-legend">
          {legend.map(({ state, label: word }) => (
            <li key={state}>
              <span className={`step-map-sample step-map-${state}`} aria-hidden="true" />
              {word}
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
