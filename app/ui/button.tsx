import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

/** Primary: the one thing to do here. Quiet: looks like a link. Danger: cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = ComponentPropsWithoutRef<'button'> & {
  kind?: ButtonKind
  /** Small is for tables and bars; it keeps a target of 32 px, 44 px on touch. */
  size?: 'medium' | 'small'
}

export type LinkButtonProps = ComponentPropsWithoutRef<'a'> & Pick<ButtonProps, 'kind' | 'size'>

/** A button says the verb. It submits its form unless `type` says otherwise. */
export function Button({ kind, size, className, type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={look({ kind, size, className })} {...rest} />
}

/** Goes somewhere, and deserves the weight of a button. */
export function LinkButton({ kind, size, className, children, ...rest }: LinkButtonProps) {
  return (
    <a className={look({ kind, size, className })} {...rest}>
      {children}
    </a>
  )
}

/** The script shows this button; without the script it stays hidden, and the browser's menu prints. */
export function PrintButton({ children, ...rest }: ButtonProps) {
  return (
    <Button type="button" data-behaviour="print" hidden {...rest}>
      {children}
    </Button>
  )
}

function look({ kind = 'secondary', size = 'medium', className }: Look) {
  return classNames('button', `button-${kind}`, size === 'small' && 'button-small', className)
}

type Look = Pick<ButtonProps, 'kind' | 'size' | 'className'>
