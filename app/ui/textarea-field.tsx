import type { ComponentPropsWithoutRef } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export type TextareaFieldProps = FieldProps & {
  value?: string
  /** Source text: fixed-width letters, no spelling marks. */
  code?: boolean
} & Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldProps | 'value'>

/** Several lines of text. Grows with what is written where the browser can. */
export function TextareaField({ value, code = false, rows = 5, ...props }: TextareaFieldProps) {
  const { name, id, label, labelHidden, hint, error, optional, ...attributes } = props
  const field = { name, id, label, labelHidden, hint, error, optional }
  return (
    <FieldFrame
      {...field}
      control={(control) => (
        <textarea
          className={code ? 'input textarea textarea-code' : 'input textarea'}
          spellCheck={code ? false : undefined}
          rows={rows}
          defaultValue={value}
          {...attributes}
          {...control}
        />
      )}
    />
  )
}
