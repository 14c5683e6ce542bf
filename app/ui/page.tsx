import type { ReactNode } from 'react'
import { Breadcrumbs, type BreadcrumbsProps } from './breadcrumbs.tsx'
import { type Label, LabelBanner } from './label-banner.tsx'
import { PageFooter, type PageFooterProps } from './page-footer.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'

export type PageProps = {
  label: Label
  /** Said on every page while the data is for demonstration. */
  demonstration?: string
  skip: string
  header: PageHeaderProps
  breadcrumbs?: BreadcrumbsProps
  /** Keys that act without a modifier, for those who asked for them. */
  shortcuts?: boolean
  footer: PageFooterProps
  children: ReactNode
}

/** Everything inside `<body>`: label, way past the header, header, the page, footer, label. */
export function Page(props: PageProps) {
  const { label, demonstration, skip, header, breadcrumbs, shortcuts, footer, children } = props
  return (
    <div className="page" data-behaviour={shortcuts ? 'shortcuts' : undefined}>
      <header className="page-head">
        <a className="skip-link" href="#main">
          {skip}
        </a>
        <LabelBanner label={label} />
        {demonstration && <p className="demonstration">{demonstration}</p>}
        <PageHeader {...header} />
      </header>
      <div className="page-body">
        {breadcrumbs && <Breadcrumbs {...breadcrumbs} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="page-foot">
        <PageFooter {...footer} />
        <LabelBanner label={label} />
      </footer>
    </div>
  )
}
