import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Document } from './frame/document.tsx'
import { errorKind } from './frame/error-kind.ts'
import { frameOf } from './frame/frame.server.ts'
import { useT } from './platform/page-context.tsx'
import { LinkList } from './ui/link-list.tsx'
import { PageTitle } from './ui/page-title.tsx'

/** What stands around every screen: who looks, in which language, under which label. */
export async function loader({ request }: LoaderFunctionArgs) {
  return frameOf(request)
}

export function Layout({ children }: { children: ReactNode }) {
  return <Document frame={useRouteLoaderData<typeof loader>('root')}>{children}</Document>
}

export default function App() {
  return <Outlet />
}

/** 403, 404, other refusals and failures; nothing of what went wrong is shown but its kind. */
export function ErrorBoundary() {
  const t = useT()
  const kind = errorKind(useRouteError())
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
