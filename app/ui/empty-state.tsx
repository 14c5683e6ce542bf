import type { ReactNode } from 'react'

export type EmptyStateProps = {
  /** Says that there is nothing, and why. */
  title: string
  children?: ReactNode
  action?: ReactNode
}

/** Why it is empty and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div>{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  )
}
