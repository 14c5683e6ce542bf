/** `marked` is done or not, but to be looked at again. */
export type StepMapState = 'done' | 'marked' | 'open'

export type StepMapItem = {
  /** What stands in the field: a number. */
  label: string
  /** Where it leads; where a form must be sent on the way, `press` names it and says what is sent. */
  href?: string
  press?: { form: string; name: string; value: string }
  state: StepMapState | 'done-marked'
  /** The state in words, for those who do not see the shape. */
  stateLabel: string
  current?: boolean
}

export type StepMapProps = {
  label: string
  items: StepMapItem[]
  /** What the shapes mean, in the order done, marked, open. */
  legend?: { state: StepMapState; label: string }[]
}

/** All steps of something at a glance, as numbers to jump to. */
export function StepMap({ label, items, legend = [] }: StepMapProps) {
  return (
    <nav className="step-map" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            <Step {...item} />
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

function Step({ label, href, press, state, stateLabel, current }: StepMapItem) {
  const look = {
    className: state === 'done-marked' ? 'step-map-done step-map-marked' : `step-map-${state}`,
    'aria-current': current ? ('step' as const) : undefined,
  }
  const words = (
    <>
      {label}
      <span className="visually-hidden"> {stateLabel}</span>
    </>
  )
  if (press) {
    return (
      <button type="submit" {...press} {...look}>
        {words}
      </button>
    )
  }
  return (
    <a href={href} {...look}>
      {words}
    </a>
  )
}
