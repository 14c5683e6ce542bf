import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AccountForm, useFieldError } from '#app/features/account/components/account-form.tsx'
import { beginFlow } from '#app/features/account/flow.server.ts'
import { SignUpForm } from '#app/features/account/forms.ts'
import { passwordFault } from '#app/features/account/password-check.server.ts'
import { requestRegistration } from '#app/features/account/register.server.ts'
import { codesPerAddress } from '#app/features/account/sign-in.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { currentRequest } from '#app/platform/context.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { hashPassword } from '#app/platform/passwords.server.ts'
import { countTry } from '#app/platform/rate-limit.server.ts'
import { ownPath, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const handle: PageHandle = { title: (t) => t('account.sign-up.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  await visitorContext(request)
  return { back: ownPath(new URL(request.url).searchParams.get('back')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const form = await readForm(request, SignUpForm)
  if (form.status !== 'success') return refusedForm(form)
  const { email, givenName, familyName, password, back } = form.value
  const fault = passwordFault(password, { names: [givenName, familyName], email })
  if (fault) return refusedForm({ errors: { password: fault }, given: form.given })
  const tooMany = () =>
    refusedForm({ errors: { '': 'account.error.too-many-codes' }, given: form.given }, 429)
  if (countTry(ctx.db, codesPerAddress, currentRequest().address, ctx.now) !== null)
    return tooMany()
  const { flow, setCookie } = beginFlow(await hashPassword(password), ownPath(back))
  const { browserHash } = flow
  const asked = perform(ctx, requestRegistration, {
    email,
    givenName,
    familyName,
    locale: ctx.locale,
    browserHash,
  })
  if (!asked.ok) return tooMany()
  return seeOther('/account/verify', { 'set-cookie': setCookie })
}

export default function SignUp() {
  const t = useT()
  const { back } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const error = useFieldError(reply)
  const text = (
    name: 'email' | 'givenName' | 'familyName',
    label: string,
    autoComplete: string,
  ) => (
    <TextField
      name={name}
      type={name === 'email' ? 'email' : 'text'}
      label={t(label)}
      value={reply?.given[name]}
      error={error(name)}
      autoComplete={autoComplete}
    />
  )
  return (
    <AccountForm
      title={t('account.sign-up.title')}
      lead={t('account.sign-up.lead')}
      reply={reply}
      back={reply?.given.back ?? back}
      after={
        <a href={`/account/sign-in?back=${encodeURIComponent(back)}`}>
          {t('account.sign-up.have-one')}
        </a>
      }
    >
      {text('email', 'account.field.email', 'email')}
      {text('givenName', 'account.field.given-name', 'given-name')}
      {text('familyName', 'account.field.family-name', 'family-name')}
      <PasswordField
        name="password"
        label={t('account.field.password')}
        hint={t('account.password-rule')}
        error={error('password')}
        autoComplete="new-password"
        show={t('account.field.show')}
        hide={t('account.field.hide')}
      />
      <Button kind="primary">{t('account.sign-up.submit')}</Button>
    </AccountForm>
  )
}
