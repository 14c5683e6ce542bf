import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Mark } from './mark.tsx'

/** What every field has. The id is the name unless two forms of a page share a name. */
export type FieldProps = {
  name: string
  id?: string
  label: string
  /** Keeps the label for screen readers only; for a field whose purpose is plain beside it. */
  labelHidden?: boolean
  hint?: string
  /** What is wrong and how to mend it. The entry stays in the field. */
  error?: string
  /** The word "optional", shown after the label of a field that may stay empty. */
  optional?: string
}

/** The attributes that tie a control to its label, hint and error. */
export type ControlProps = {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

type FieldFrameProps = FieldProps & {
  control: (props: ControlProps) => ReactNode
}

/** Label above, hint, error, then the control. Other fields are made of this one. */
export function FieldFrame({ control, ...field }: FieldFrameProps) {
  const { name, id = name, label, labelHidden, hint, error, optional } = field
  return (
    <div className={classNames('field', error && 'field-wrong')}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
        {optional && <span className="field-optional"> ({optional})</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {control({ name, id, ...describedBy(id, { hint, error }) })}
    </div>
  )
}

/** The hint and the error of a field or of a group. */
export function FieldNotes({
  id,
  hint,
  error,
}: Pick<FieldProps, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Mark tone="danger" />
          {error}
        </p>
      )}
    </>
  )
}

/** Names the hint and the error for screen readers, where there are any. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const ids = classNames(hint && `${id}-hint`, error && `${id}-error`)
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}
