import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AccountForm, useFieldError } from '#app/features/account/components/account-form.tsx'
import { SignInForm } from '#app/features/account/forms.ts'
import { signIn } from '#app/features/account/sign-in.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { preferenceCookie } from '#app/platform/cookies.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { ownPath, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { openSession } from '#app/platform/session.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Button } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const handle: PageHandle = { title: (t) => t('account.sign-in.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await visitorContext(request)
  const back = ownPath(new URL(request.url).searchParams.get('back'))
  if (ctx.learnerId) throw seeOther(back)
  return { back }
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await visitorContext(request)
  const form = await readForm(request, SignInForm)
  if (form.status !== 'success') return refusedForm(form)
  const answer = await signIn(ctx, form.value)
  if (!answer.ok) {
    const status = answer.refusal === 'wrong' ? 400 : 429
    return refusedForm(
      { errors: { '': `account.error.sign-in.${answer.refusal}` }, given: form.given },
      status,
    )
  }
  const headers = new Headers()
  headers.append(
    'set-cookie',
    await openSession(answer.value.learnerId, request.headers.get('user-agent') ?? ''),
  )
  headers.append('set-cookie', preferenceCookie('locale', answer.value.locale))
  return seeOther(ownPath(form.value.back), headers)
}

export default function SignIn() {
  const t = useT()
  const { back } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const error = useFieldError(reply)
  const query = `?back=${encodeURIComponent(reply?.given.back ?? back)}`
  return (
    <AccountForm
      title={t('account.sign-in.title')}
      reply={reply}
      back={reply?.given.back ?? back}
      after={
        <Stack gap="small">
          <a href={`/account/recover${query}`}>{t('account.sign-in.forgot')}</a>
          <a href={`/account/sign-up${query}`}>{t('account.sign-up.title')}</a>
        </Stack>
      }
    >
      <TextField
        name="email"
        type="email"
        label={t('account.field.email')}
        value={reply?.given.email}
        error={error('email')}
        autoComplete="username"
      />
      <PasswordField
        name="password"
        label={t('account.field.password')}
        error={error('password')}
        autoComplete="current-password"
        show={t('account.field.show')}
        hide={t('account.field.hide')}
      />
      <Button kind="primary">{t('account.sign-in.submit')}</Button>
    </AccountForm>
  )
}
