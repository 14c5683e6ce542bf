import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AccountForm } from '#app/features/account/components/account-form.tsx'
import { confirmEmailChange, emailChangeOf } from '#app/features/account/email-change.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'

export const handle: PageHandle = { title: (t) => t('account.confirm.title') }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = emailChangeOf(await visitorContext(request), params.token!)
  if (!asked) throw notFound()
  return { email: asked.email }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const answer = perform(ctx, confirmEmailChange, { token: params.token! })
  if (answer.ok) return seeOther('/account/preferences')
  if (answer.refusal === 'not-found') throw notFound()
  return refusedForm({ errors: { '': 'account.confirm.taken' } }, 409)
}

export default function Confirm() {
  const t = useT()
  const { email } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <AccountForm title={t('account.confirm.title')} lead={t('account.confirm.lead')} reply={reply}>
      <p>{email}</p>
      <Button kind="primary">{t('account.confirm.submit')}</Button>
    </AccountForm>
  )
}
