import type { ReactNode } from 'react'

type Gap = 'small' | 'medium' | 'large'

/** One thing under another with one distance between them. */
export function Stack({ gap = 'medium', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`stack stack-${gap}`}>{children}</div>
}

/** Things side by side that wrap when there is no room: buttons, badges. */
export function Cluster({ gap = 'small', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`cluster cluster-${gap}`}>{children}</div>
}

export type WithSidebarProps = {
  sidebar: ReactNode
  side?: 'start' | 'end'
  /** Stays in view while the text scrolls, on wide pages. */
  sticky?: boolean
  children: ReactNode
}

/** A text and what accompanies it; on a phone the sidebar follows the text. */
export function WithSidebar({ sidebar, side = 'end', sticky = false, children }: WithSidebarProps) {
  return (
    <div className={`with-sidebar with-sidebar-${side}`}>
      <div className="with-sidebar-main">{children}</div>
      <div className={sticky ? 'with-sidebar-side with-sidebar-sticky' : 'with-sidebar-side'}>
        {sidebar}
      </div>
    </div>
  )
}

/** A short form alone on its page. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="narrow">{children}</div>
}

/** Equal columns as wide as there is room for. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="columns">{children}</div>
}

/** A part of the page under its own heading, set apart by a rule. */
export function Section({ id, heading, actions, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{heading}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}

export type SectionProps = {
  id: string
  heading: string
  actions?: ReactNode
  children: ReactNode
}
