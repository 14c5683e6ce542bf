import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import {
  DeclineQuestion,
  RegistrationsTable,
} from '#app/features/account/components/registrations-table.tsx'
import {
  acceptRegistration,
  declineRegistration,
} from '#app/features/account/decide-registration.server.ts'
import { waitingRegistrations } from '#app/features/account/register.server.ts'
import { requireWhole } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('admin.registrations.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx } = await requireWhole(request, 'access:write')
  const waiting = waitingRegistrations(ctx).map((one) => {
    const { id, givenName, familyName, email, locale, createdAt } = one
    return { id, name: `${givenName} ${familyName}`, email, locale, createdAt }
  })
  const { searchParams } = new URL(request.url)
  const done = searchParams.get('done')
  return {
    waiting,
    declining: waiting.find(({ id }) => id === searchParams.get('decline')) ?? null,
    done: done === 'accepted' || done === 'declined' ? done : null,
  }
}

const statuses: Record<string, number> = { 'not-found': 404, 'own-request': 403 }

export async function action({ request }: ActionFunctionArgs) {
  const { ctx } = await requireWhole(request, 'access:write')
  const form = await readFormData(request)
  const asked = { requestId: String(form.get('requestId')) }
  const intent = form.get('intent')
  if (intent !== 'accept' && intent !== 'decline') throw new Response(null, { status: 400 })
  const [done, decided] =
    intent === 'accept'
      ? ['accepted', perform(ctx, acceptRegistration, asked)]
      : ['declined', perform(ctx, declineRegistration, asked)]
  if (decided.ok) return seeOther(`/admin/registrations?done=${done}`)
  const refusal = `admin.registrations.refusal.${decided.refusal}`
  return data({ refusal }, { status: statuses[decided.refusal] ?? 409 })
}

export default function Registrations() {
  const t = useT()
  const { waiting, declining, done } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <Stack>
      <PageTitle
        title={t('admin.registrations.title')}
        lead={<p>{t('admin.registrations.lead')}</p>}
      />
      {done && <Notice tone="good" title={t(`admin.registrations.${done}`)} live />}
      {reply && <Notice tone="danger" title={t(reply.refusal)} live />}
      {declining && <DeclineQuestion request={declining} />}
      <RegistrationsTable waiting={waiting} />
    </Stack>
  )
}
