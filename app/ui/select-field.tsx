import type { ComponentPropsWithoutRef } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export type Option = { value: string; label: string }
export type OptionGroup = { group: string; options: Option[] }

export type SelectFieldProps = FieldProps & {
  options: (Option | OptionGroup)[]
  value?: string
} & Omit<ComponentPropsWithoutRef<'select'>, keyof FieldProps | 'value' | 'children'>

/** One of many, when a list of radio buttons would be too long. */
export function SelectField({ options, value, ...props }: SelectFieldProps) {
  const { name, id, label, labelHidden, hint, error, optional, ...attributes } = props
  const field = { name, id, label, labelHidden, hint, error, optional }
  return (
    <FieldFrame
      {...field}
      control={(control) => (
        <select className="input select" defaultValue={value} {...attributes} {...control}>
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(asOption)}
              </optgroup>
            ) : (
              asOption(entry)
            ),
          )}
        </select>
      )}
    />
  )
}

function asOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
