import type { ComponentPropsWithoutRef } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type' | 'value'>

/** A file to send; the form needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const { name, id, label, labelHidden, hint, error, optional, ...attributes } = props
  const field = { name, id, label, labelHidden, hint, error, optional }
  return (
    <FieldFrame
      {...field}
      control={(control) => (
        <input type="file" className="input-file" {...attributes} {...control} />
      )}
    />
  )
}
