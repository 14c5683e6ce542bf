import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldNotes, type FieldProps } from './field.tsx'

export type CheckboxFieldProps = Omit<FieldProps, 'label' | 'labelHidden' | 'optional'> & {
  label: ReactNode
  value?: string
  checked?: boolean
} & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type' | 'value' | 'checked'>

/** One thing that is so or not. Several of one kind go into a ChoiceGroup. */
export function CheckboxField({ value = 'on', checked, ...props }: CheckboxFieldProps) {
  const { name, id = name, label, hint, error, ...attributes } = props
  return (
    <div className={classNames('field', error && 'field-wrong')}>
      {error && <FieldNotes id={id} error={error} />}
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          {...attributes}
          {...describedBy(id, { hint, error })}
        />
        <label htmlFor={id}>{label}</label>
        {hint && <FieldNotes id={id} hint={hint} />}
      </div>
    </div>
  )
}
