import type { ReactNode } from 'react'
import { Mark, type Tone } from './mark.tsx'

export type NoticeProps = {
  tone?: Tone
  title?: string
  /** Announced at once by screen readers; for what has just happened, not for standing advice. */
  live?: boolean
  children?: ReactNode
}

/** Something to know on this page: the outcome of an action, or a standing remark. */
export function Notice({ tone = 'info', title, live = false, children }: NoticeProps) {
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Mark tone={tone} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
