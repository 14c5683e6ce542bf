import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldNotes } from './field.tsx'

export type QuestionProps = {
  id: string
  /** Which one it is of how many. */
  place: string
  /** The question; the page's one heading. */
  prompt: ReactNode
  hint?: string
  error?: string
  children: ReactNode
}

/** One question on a page of its own: what is asked names the group of its answers. */
export function Question({ id, place, prompt, hint, error, children }: QuestionProps) {
  const described = describedBy(id, { hint, error })
  return (
    <fieldset
      id={id}
      className={classNames('question', error && 'field-wrong')}
      aria-describedby={described['aria-describedby']}
    >
      <legend>
        <span className="question-place">{place}</span>
        <h1>{prompt}</h1>
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

export type OptionListProps = {
  kind: 'radio' | 'checkbox'
  name: string
  options: { value: string; label: ReactNode }[]
  chosen: readonly string[]
}

/** The answers to choose from, inside a question. */
export function OptionList({ kind, name, options, chosen }: OptionListProps) {
  return (
    <div className="choices question-options">
      {options.map(({ value, label }) => (
        <div key={value} className="choice">
          <input
            type={kind}
            id={`${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <label htmlFor={`${name}-${value}`}>{label}</label>
        </div>
      ))}
    </div>
  )
}

export type PairListProps = {
  pairs: { name: string; left: ReactNode; value?: string }[]
  options: { value: string; label: string }[]
}

/** Things on the left, each with a list of what may belong to it. */
export function PairList({ pairs, options }: PairListProps) {
  return (
    <ul className="pair-list">
      {pairs.map(({ name, left, value = '' }) => (
        <li key={name}>
          <label htmlFor={name}>{left}</label>
          <select className="input" id={name} name={name} defaultValue={value}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}
