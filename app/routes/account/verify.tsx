import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AccountForm, useFieldError } from '#app/features/account/components/account-form.tsx'
import { endFlow, readFlow } from '#app/features/account/flow.server.ts'
import { CodeForm } from '#app/features/account/forms.ts'
import { proveCode } from '#app/features/account/prove.server.ts'
import { register } from '#app/features/account/register.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { openSession } from '#app/platform/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const handle: PageHandle = { title: (t) => t('account.verify.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  await visitorContext(request)
  if (!readFlow(request)) throw seeOther('/account/sign-up')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const form = await readForm(request, CodeForm)
  if (form.status !== 'success') return refusedForm(form)
  const flow = readFlow(request)
  const proved = proveCode(ctx, flow, 'register', form.value.code)
  if (!proved.ok || !flow?.passwordHash) {
    const refusal = proved.ok ? 'code-expired' : proved.refusal
    return refusedForm({ errors: { code: `account.error.${refusal}` } }, 422)
  }
  const answer = perform(ctx, register, {
    payload: proved.value.payload,
    passwordHash: flow.passwordHash,
  })
  const headers = new Headers({ 'set-cookie': endFlow() })
  if (!answer.ok || answer.value.state === 'waiting') return seeOther('/account/waiting', headers)
  headers.append(
    'set-cookie',
    await openSession(answer.value.learnerId, request.headers.get('user-agent') ?? ''),
  )
  return seeOther(`/account/newsletter?back=${encodeURIComponent(flow.back)}`, headers)
}

export default function Verify() {
  const t = useT()
  const reply = useActionData<typeof action>()
  return (
    <AccountForm
      title={t('account.verify.title')}
      lead={t('account.verify.lead')}
      reply={reply}
      after={
        <form method="post" action="/account/new-code">
          <Button kind="quiet">{t('account.verify.again')}</Button>
        </form>
      }
    >
      <TextField
        name="code"
        width="short"
        label={t('account.field.code')}
        error={useFieldError(reply)('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button kind="primary">{t('account.verify.submit')}</Button>
    </AccountForm>
  )
}
