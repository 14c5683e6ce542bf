import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { PasswordChange } from '#app/features/account/components/password-change.tsx'
import { SessionList } from '#app/features/account/components/session-list.tsx'
import { Settings } from '#app/features/account/components/settings.tsx'
import { ChangePasswordForm } from '#app/features/account/forms.ts'
import { subscribe, unsubscribe } from '#app/features/account/newsletter.server.ts'
import {
  preferences,
  replacePassword,
  setShortcuts,
} from '#app/features/account/preferences.server.ts'
import { endSession, signOutEverywhere } from '#app/features/account/recover.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readForm, readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { signedIn } from '#app/platform/session.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('account.preferences.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  return preferences(ctx, (await signedIn(request))!)
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireLearner(request)
  const { learnerId } = ctx
  const form = await readFormData(request.clone())
  switch (form.get('intent')) {
    case 'password': {
      const fields = await readForm(request, ChangePasswordForm)
      if (fields.status !== 'success') return refusedForm(fields)
      const answer = await replacePassword(ctx, fields.value)
      if (answer.ok) return seeOther('/account/updated')
      return refusedForm({ errors: { [answer.refusal.field]: answer.refusal.key } })
    }
    case 'end-session': {
      const answer = perform(ctx, endSession, { learnerId, idHash: String(form.get('session')) })
      if (!answer.ok) throw notFound()
      return seeOther('/account/preferences')
    }
    case 'sign-out-everywhere':
      perform(ctx, signOutEverywhere, { learnerId })
      return seeOther('/account/sign-in')
    case 'newsletter':
      perform(ctx, switchedOn(form) ? subscribe : unsubscribe, { learnerId })
      return seeOther('/account/preferences')
    case 'shortcuts':
      perform(ctx, setShortcuts, { learnerId, on: switchedOn(form) })
      return seeOther('/account/preferences')
    default:
      throw new Response(null, { status: 400 })
  }
}

function switchedOn(form: FormData): boolean {
  const on = form.get('on')
  if (on !== 'yes' && on !== 'no') throw new Response(null, { status: 400 })
  return on === 'yes'
}

export default function Preferences() {
  const t = useT()
  const { name, email, sessions, ...settings } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <Stack gap="large">
      <PageTitle title={t('account.preferences.title')} lead={<p>{`${name} · ${email}`}</p>} />
      <Section id="settings" heading={t('account.preferences.settings')}>
        <Settings {...settings} />
      </Section>
      <Section id="password" heading={t('account.preferences.password')}>
        <PasswordChange reply={reply} />
      </Section>
      <Section id="sessions" heading={t('account.preferences.sessions')}>
        <SessionList sessions={sessions} />
      </Section>
    </Stack>
  )
}
