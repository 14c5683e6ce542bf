import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AccountForm, useFieldError } from '#app/features/account/components/account-form.tsx'
import { beginFlow } from '#app/features/account/flow.server.ts'
import { RecoverForm } from '#app/features/account/forms.ts'
import { requestRecovery } from '#app/features/account/recover.server.ts'
import { codesPerAddress } from '#app/features/account/sign-in.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { currentRequest } from '#app/platform/context.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { ownPath, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const handle: PageHandle = { title: (t) => t('account.recover.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  await visitorContext(request)
  return { back: ownPath(new URL(request.url).searchParams.get('back')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const form = await readForm(request, RecoverForm)
  if (form.status !== 'success') return refusedForm(form)
  const tooMany = () =>
    refusedForm({ errors: { '': 'account.error.too-many-codes' }, given: form.given }, 429)
  if (countTry(ctx.db, codesPerAddress, currentRequest().address, ctx.now) !== null)
    return tooMany()
  const { flow, setCookie } = beginFlow(null, ownPath(form.value.back))
  const asked = perform(ctx, requestRecovery, {
    email: form.value.email,
    browserHash: flow.browserHash,
  })
  return asked.ok ? seeOther('/account/reset', { 'set-cookie': setCookie }) : tooMany()
}

export default function Recover() {
  const t = useT()
  const { back } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <AccountForm
      title={t('account.recover.title')}
      lead={t('account.recover.lead')}
      reply={reply}
      back={back}
    >
      <TextField
        name="email"
        type="email"
        label={t('account.field.email')}
        value={reply?.given.email}
        error={useFieldError(reply)('email')}
        autoComplete="email"
      />
      <Button kind="primary">{t('account.recover.submit')}</Button>
    </AccountForm>
  )
}
