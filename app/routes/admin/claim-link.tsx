import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { claimHoursMax, makeClaimLink } from '#app/features/account/claim.server.ts'
import { ClaimLink } from '#app/features/account/components/claim-link.tsx'
import { requirePermission } from '#app/features/guard.server.ts'
import { personWithin } from '#app/features/organisation/queries/admin-person.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { env } from '#app/platform/env.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { PageTitle } from '#app/ui/page-title.tsx'

type Data = { learnerId: string; name: string }

export const handle: PageHandle<Data> = {
  title: (t) => t('admin.claim.heading'),
  breadcrumbs: (t, { learnerId, name }) => [
    { label: t('admin.title'), href: '/admin' },
    { label: t('admin.people.title'), href: '/admin/people' },
    { label: name, href: `/admin/people/${learnerId}` },
  ],
}

async function personOf(request: Request, learnerId: string) {
  const { ctx, scope } = await requirePermission(request, 'organisation:write')
  const person = personWithin(ctx, scope, learnerId)
  if (!person) throw notFound()
  return { ctx, learnerId, name: `${person.givenName} ${person.familyName}` }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { learnerId, name } = await personOf(request, params.learnerId!)
  return { learnerId, name, hours: claimHoursMax }
}

const statuses = { 'not-found': 404, 'own-record': 403, 'beyond-own': 403 } as const

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, learnerId } = await personOf(request, params.learnerId!)
  const made = perform(ctx, makeClaimLink, { learnerId })
  if (made.ok) return data({ link: `${env().baseUrl}/account/claim/${made.value}` })
  const status = made.refusal in statuses ? statuses[made.refusal as 'not-found'] : 409
  return data({ refusal: `admin.claim.refusal.${made.refusal}` }, { status })
}

export default function ClaimLinkPage() {
  const t = useT()
  const { name, hours } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageTitle kind={name} title={t('admin.claim.heading')} />
      <ClaimLink name={name} hours={hours} {...reply} />
    </>
  )
}
