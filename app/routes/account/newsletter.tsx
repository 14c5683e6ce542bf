import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { subscribe } from '#app/features/account/newsletter.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { ownPath, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('account.newsletter.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireLearner(request)
  return { back: ownPath(new URL(request.url).searchParams.get('back')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const form = await readFormData(request)
  const answer = form.get('answer')
  if (answer !== 'yes' && answer !== 'no') throw new Response(null, { status: 400 })
  if (answer === 'yes') perform(ctx, subscribe, { learnerId: ctx.learnerId })
  return seeOther(ownPath(String(form.get('back') ?? '')))
}

export default function Newsletter() {
  const t = useT()
  const { back } = useLoaded<typeof loader>()
  return (
    <form method="post" className="narrow">
      <PageTitle
        title={t('account.newsletter.title')}
        lead={<p>{t('account.newsletter.lead')}</p>}
      />
      <input type="hidden" name="back" value={back} />
      <Cluster>
        <Button kind="primary" name="answer" value="yes">
          {t('account.newsletter.yes')}
        </Button>
        <Button name="answer" value="no">
          {t('account.newsletter.no')}
        </Button>
      </Cluster>
    </form>
  )
}
