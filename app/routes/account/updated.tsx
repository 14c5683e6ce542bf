import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitorContext } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { ownPath } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('account.updated.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  await visitorContext(request)
  return { back: ownPath(new URL(request.url).searchParams.get('back')) }
}

export default function Updated() {
  const t = useT()
  const { back } = useLoaded<typeof loader>()
  return (
    <div className="narrow">
      <PageTitle title={t('account.updated.title')} lead={<p>{t('account.updated.lead')}</p>} />
      <p>
        <LinkButton kind="primary" href={`/account/sign-in?back=${encodeURIComponent(back)}`}>
          {t('account.updated.continue')}
        </LinkButton>
      </p>
    </div>
  )
}
