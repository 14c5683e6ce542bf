import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicPageOf } from '#app/features/catalogue/public-page.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'

export const handle: PageHandle<{ title: string }> = { title: (_, page) => page.title }

/** The privacy notice, the accessibility statement, the help page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await visitorContext(request)
  const page = publicPageOf(ctx, new URL(request.url).pathname.slice(1))
  if (!page) throw notFound()
  return page
}

export default function PublicPage() {
  const { title, html } = useLoaded<typeof loader>()
  return (
    <article className="prose">
      <h1>{title}</h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from checked Markdown when published. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
