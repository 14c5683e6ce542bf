import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AccountForm, useFieldError } from '#app/features/account/components/account-form.tsx'
import { endFlow, readFlow } from '#app/features/account/flow.server.ts'
import { ResetForm } from '#app/features/account/forms.ts'
import { passwordFault } from '#app/features/account/password-check.server.ts'
import { proveCode } from '#app/features/account/prove.server.ts'
import { resetPassword } from '#app/features/account/recover.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { hashPassword } from '#app/platform/passwords.server.ts'
import { refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const handle: PageHandle = { title: (t) => t('account.reset.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  await visitorContext(request)
  if (!readFlow(request)) throw seeOther('/account/recover')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const form = await readForm(request, ResetForm)
  if (form.status !== 'success') return refusedForm(form)
  const fault = passwordFault(form.value.password, { names: [], email: '' })
  if (fault) return refusedForm({ errors: { password: fault } })
  const flow = readFlow(request)
  const proved = proveCode(ctx, flow, 'recover', form.value.code)
  if (!proved.ok || !flow) {
    return refusedForm(
      { errors: { code: `account.error.${proved.ok ? 'code-expired' : proved.refusal}` } },
      422,
    )
  }
  const passwordHash = await hashPassword(form.value.password)
  perform(ctx, resetPassword, { emailFolded: proved.value.emailFolded, passwordHash })
  const headers = { 'set-cookie': endFlow() }
  return seeOther(`/account/updated?back=${encodeURIComponent(flow.back)}`, headers)
}

export default function Reset() {
  const t = useT()
  const reply = useActionData<typeof action>()
  const error = useFieldError(reply)
  return (
    <AccountForm
      title={t('account.reset.title')}
      lead={t('account.reset.lead')}
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
        error={error('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <PasswordField
        name="password"
        label={t('account.field.new-password')}
        hint={t('account.password-rule')}
        error={error('password')}
        autoComplete="new-password"
        show={t('account.field.show')}
        hide={t('account.field.hide')}
      />
      <Button kind="primary">{t('account.reset.submit')}</Button>
    </AccountForm>
  )
}
