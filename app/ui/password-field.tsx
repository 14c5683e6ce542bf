import type { ComponentPropsWithoutRef } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export type PasswordFieldProps = FieldProps & {
  /** The words of the button that the script adds. */
  show: string
  hide: string
  autoComplete: 'current-password' | 'new-password'
} & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type' | 'value' | 'autoComplete'>

/** A password; never sent back by the server, so it has no value. May be pasted and shown. */
export function PasswordField({ show, hide, ...props }: PasswordFieldProps) {
  const { name, id, label, labelHidden, hint, error, optional, ...attributes } = props
  const field = { name, id, label, labelHidden, hint, error, optional }
  return (
    <FieldFrame
      {...field}
      control={(control) => (
        <span className="input-with-button">
          <input
            type="password"
            className="input input-medium"
            spellCheck={false}
            autoCapitalize="none"
            {...attributes}
            {...control}
          />
          <button
            type="button"
            className="button button-secondary"
            data-behaviour="reveal"
            data-show={show}
            data-hide={hide}
            aria-controls={control.id}
            hidden
          >
            {show}
          </button>
        </span>
      )}
    />
  )
}
