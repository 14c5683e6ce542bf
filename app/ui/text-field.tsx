import type { ComponentPropsWithoutRef } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'number' | 'date' | 'search' | 'tel' | 'url'
  /** What the field holds when the page arrives. */
  value?: string | number
  /** As wide as the answer is long: a hint that costs nothing. */
  width?: 'short' | 'medium' | 'full'
  /** A unit after the field, such as "%". */
  unit?: string
} & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type' | 'value' | 'width'>

/** One line of text, an address, a number or a date. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', value, width = 'medium', unit, ...rest } = props
  const { name, id, label, labelHidden, hint, error, optional, ...attributes } = rest
  const field = { name, id, label, labelHidden, hint, error, optional }
  const className = `input input-${type === 'date' || type === 'number' ? 'short' : width}`
  return (
    <FieldFrame
      {...field}
      control={(control) => {
        const input = (
          <input
            type={type}
            className={className}
            defaultValue={value}
            {...attributes}
            {...control}
          />
        )
        return unit ? (
          <span className="input-with-unit">
            {input}
            <span className="input-unit">{unit}</span>
          </span>
        ) : (
          input
        )
      }}
    />
  )
}
