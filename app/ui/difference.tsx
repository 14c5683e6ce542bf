export type DifferenceProps = {
  label: string
  /** In the order of the text; null where unchanged lines are left out. */
  lines: ({ kind: 'kept' | 'removed' | 'added'; text: string } | null)[]
  /** Said before a line by a screen reader, which does not say signs. */
  words: { removed: string; added: string }
}

const signs = { kept: ' ', removed: '−', added: '+' }

/** What changed in a text, line by line: a sign, a colour and a word for each. */
export function Difference({ label, lines, words }: DifferenceProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="difference" aria-label={label} tabIndex={0}>
      <ol>
        {lines.map((line, index) => {
          const key = `${index}${line?.kind}`
          if (!line) return <li key={key} className="difference-gap" aria-hidden="true" />
          const { kind, text } = line
          return (
            <li key={key} className={`difference-${kind}`}>
              <span aria-hidden="true">{signs[kind]}</span>
              <code>
                {kind !== 'kept' && <span className="visually-hidden">{words[kind]}: </span>}
                {text}
              </code>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
