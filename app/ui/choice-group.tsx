import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldNotes, type FieldProps } from './field.tsx'

export type Choice = {
  value: string
  label: ReactNode
  hint?: string
  disabled?: boolean
}

export type ChoiceGroupProps = FieldProps & {
  /** Radio buttons choose one; checkboxes any number, sent under the same name. */
  kind: 'radio' | 'checkbox'
  choices: Choice[]
  /** The values that are chosen when the page arrives. */
  chosen?: string[]
  required?: boolean
  /** Short choices may stand side by side. */
  inline?: boolean
}

/** A question with a few answers that are all in view. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { kind, choices, chosen = [], required, inline, ...field } = props
  const { name, id = name, label, labelHidden, hint, error, optional } = field
  const described = describedBy(id, { hint, error })
  return (
    <fieldset
      id={id}
      className={classNames('field', 'choices', error && 'field-wrong', inline && 'choices-inline')}
      aria-describedby={described['aria-describedby']}
    >
      <legend className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
        {optional && <span className="field-optional"> ({optional})</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {choices.map((choice) => (
        <ChoiceInput
          key={choice.value}
          {...choice}
          id={`${id}-${choice.value}`}
          name={name}
          kind={kind}
          checked={chosen.includes(choice.value)}
          required={required && kind === 'radio'}
        />
      ))}
    </fieldset>
  )
}

type ChoiceInputProps = Choice &
  Pick<ChoiceGroupProps, 'kind' | 'name' | 'required'> & { id: string; checked: boolean }

function ChoiceInput({ id, name, kind, value, label, hint, ...state }: ChoiceInputProps) {
  return (
    <div className="choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={value}
        defaultChecked={state.checked}
        disabled={state.disabled}
        required={state.required || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} />
    </div>
  )
}
