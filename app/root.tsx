import { Outlet } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Document } from './frame/document.tsx'
import { useErrorKind } from './frame/error-kind.ts'
import { useFrame } from './frame/frame-context.ts'
import { useT } from './platform/page-context.tsx'
import { LinkList } from './ui/link-list.tsx'
import { PageTitle } from './ui/page-title.tsx'

export function Layout({ children }: { children: ReactNode }) {
  return <Document frame={useFrame()}>{children}</Document>
}

export default function App() {
  return <Outlet />
}

/** 403, 404, other refusals and failures; nothing of what went wrong is shown but its kind. */
export function ErrorBoundary() {
  const t = useT()
  const kind = useErrorKind() ?? '500'
  return (
    <>
      <PageTitle title={t(`error.${kind}.title`)} lead={<p>{t(`error.${kind}.explanation`)}</p>} />
      <LinkList
        items={[
          { href: '/', label: t('error.home') },
          { href: '/help', label: t('error.help') },
        ]}
      />
    </>
  )
}
