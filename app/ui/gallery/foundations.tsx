import { Section } from '../layout.tsx'
import { type Words, wording } from './wording.ts'

const colours = [
  'surface raised sunken rule edge ink-quiet ink'.split(' '),
  'accent-surface accent accent-strong focus'.split(' '),
  'good-surface good good-ink'.split(' '),
  'attention-surface attention attention-ink'.split(' '),
  'danger-surface danger danger-ink'.split(' '),
  'neutral-surface neutral neutral-ink'.split(' '),
]
const sizes = ['xxl', 'xl', 'l', 'm', 's', 'xs']

/** Colours and letters, by the names of their tokens. */
export function Foundations({ words }: { words: Words }) {
  const say = wording(words)
  return (
    <Section id="foundations" heading={say('heading.foundations')}>
      <div className="stack">
        {colours.map((row) => (
          <Swatches key={row[0]} names={row} />
        ))}
        <ul>
          {sizes.map((size) => (
            <li key={size} className={`specimen specimen-${size}`}>
              {say('specimen')} <code>--text-{size}</code>
            </li>
          ))}
        </ul>
        <p className="prose">{say('specimenReading')}</p>
      </div>
    </Section>
  )
}

function Swatches({ names }: { names: string[] }) {
  return (
    <ul className="cluster">
      {names.map((name) => (
        <li key={name} className="swatch">
          <svg width="144" height="40" aria-hidden="true">
            <rect width="144" height="40" fill={`var(--${name})`} stroke="var(--rule)" />
          </svg>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  )
}
