import type { ReactNode } from 'react'
import { LinkButton, type LinkButtonProps } from './button.tsx'

export type DialogProps = {
  id: string
  title: string
  /** The word that closes it and changes nothing. */
  cancel: string
  children: ReactNode
  /** The form or the button that does it. */
  actions?: ReactNode
}

/** Asks before something that cannot be undone. Opened by a DialogLink. */
export function Dialog({ id, title, cancel, children, actions }: DialogProps) {
  return (
    <dialog id={id} className="dialog" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <div className="dialog-actions">
        {actions}
        <form method="dialog">
          <button type="submit" className="button button-secondary">
            {cancel}
          </button>
        </form>
      </div>
    </dialog>
  )
}

/** Opens the dialog; without a script it leads to `href`, a page that asks the same. */
export function DialogLink({
  dialog,
  ...link
}: LinkButtonProps & { dialog: string; href: string }) {
  return <LinkButton data-behaviour="dialog" data-dialog={dialog} {...link} />
}
