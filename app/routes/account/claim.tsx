import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { claimAccount, claimable } from '#app/features/account/claim.server.ts'
import { AccountForm, useFieldError } from '#app/features/account/components/account-form.tsx'
import { NewPasswordForm } from '#app/features/account/forms.ts'
import { passwordFault } from '#app/features/account/password-check.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { hashPassword } from '#app/platform/passwords.server.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'

export const handle: PageHandle = { title: (t) => t('account.claim.title') }

async function personOf(request: Request, token: string) {
  const ctx = await visitorContext(request)
  const person = claimable(ctx, token)
  if (!person) throw notFound()
  return { ctx, person }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person } = await personOf(request, params.token!)
  return { name: `${person.givenName} ${person.familyName}`, email: person.email ?? '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, person } = await personOf(request, params.token!)
  const form = await readForm(request, NewPasswordForm)
  if (form.status !== 'success') return refusedForm(form)
  const names = [person.givenName, person.familyName]
  const fault = passwordFault(form.value.password, { names, email: person.email ?? '' })
  if (fault) return refusedForm({ errors: { password: fault } })
  const passwordHash = await hashPassword(form.value.password)
  const answer = perform(ctx, claimAccount, { token: params.token!, passwordHash })
  if (!answer.ok) throw notFound()
  return seeOther('/account/sign-in')
}

export default function Claim() {
  const t = useT()
  const { name, email } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <AccountForm title={t('account.claim.title')} lead={t('account.claim.lead')} reply={reply}>
      <p>{`${name} · ${email}`}</p>
      <PasswordField
        name="password"
        label={t('account.field.new-password')}
        hint={t('account.password-rule')}
        error={useFieldError(reply)('password')}
        autoComplete="new-password"
        show={t('account.field.show')}
        hide={t('account.field.hide')}
      />
      <Button kind="primary">{t('account.claim.submit')}</Button>
    </AccountForm>
  )
}
