import type { ReactNode } from 'react'

export type PageTitleProps = {
  title: string
  /** A word above the title that says what kind of thing this is. */
  kind?: string
  /** One or two sentences: the page's first answer. */
  lead?: ReactNode
  /** What can be done with the thing: buttons, at the right on a wide page. */
  actions?: ReactNode
}

/** The one `<h1>` of a page. */
export function PageTitle({ title, kind, lead, actions }: PageTitleProps) {
  return (
    <div className="page-title">
      <div>
        {kind && <p className="page-title-kind">{kind}</p>}
        <h1>{title}</h1>
        {lead && <div className="page-title-lead">{lead}</div>}
      </div>
      {actions && <div className="page-title-actions">{actions}</div>}
    </div>
  )
}
