import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AwardsTable } from '#app/features/certification/components/awards-table.tsx'
import { awardsOf } from '#app/features/certification/held.server.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import { endGrant, giveGrant } from '#app/features/organisation/commands/grants.server.ts'
import { GrantsSection } from '#app/features/organisation/components/grants-section.tsx'
import * as record from '#app/features/organisation/components/person-record.tsx'
import { GrantForm } from '#app/features/organisation/forms.ts'
import { grantRefusals } from '#app/features/organisation/grant-refusals.ts'
import { adminPerson } from '#app/features/organisation/queries/admin-person.server.ts'
import { unitIdWithin, unitsWithin } from '#app/features/organisation/queries/admin-units.server.ts'
import { workRolesOf } from '#app/features/organisation/queries/grades.server.ts'
import { setsToGive } from '#app/features/organisation/queries/may-give.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { notePersonViewed } from '#app/features/records/reading.server.ts'
import { readForm, readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

type Data = { person: { givenName: string; familyName: string } }

export const handle: PageHandle<Data> = {
  title: (_, { person }) => `${person.givenName} ${person.familyName}`,
  breadcrumbs: (t) => [
    { label: t('admin.title'), href: '/admin' },
    { label: t('admin.people.title'), href: '/admin/people' },
  ],
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'organisation:write')
  const person = adminPerson(ctx, scope, params.learnerId!)
  if (!person) throw notFound()
  perform(ctx, notePersonViewed, person)
  const { searchParams } = new URL(request.url)
  const done = searchParams.get('done')
  return {
    person,
    awards: awardsOf(ctx, person.learnerId),
    roles: workRolesOf(ctx.db),
    ending: searchParams.get('end'),
    done: done === 'given' || done === 'was-ended' ? done : null,
    isOwn: person.learnerId === ctx.learnerId,
    giving: { sets: setsToGive(ctx), units: unitsWithin(ctx, scope), today: ctx.today },
    whole: scope.whole,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'organisation:write')
  const person = adminPerson(ctx, scope, params.learnerId!)
  if (!person) throw notFound()
  const { learnerId } = person
  const page = `/admin/people/${learnerId}`
  const asked = await readFormData(request.clone())
  if (asked.get('intent') === 'end') {
    if (learnerId === ctx.learnerId) return refusedGrant('for-oneself')
    const held = person.grants.find(({ id }) => id === asked.get('grantId'))
    if (!held) return refusedGrant('not-found')
    const ended = perform(ctx, endGrant, { grantId: held.id, on: ctx.today })
    return ended.ok ? seeOther(`${page}?done=was-ended#grants`) : refusedGrant(ended.refusal)
  }
  const form = await readForm(request, GrantForm)
  if (form.status !== 'success') return refusedForm(form)
  const { permissionSet, unit, from, lastDay: until = null } = form.value
  const unitId = unitIdWithin(ctx, scope, unit) ?? ''
  const given = perform(ctx, giveGrant, { learnerId, permissionSet, unitId, from, until })
  if (!given.ok) return refusedGrant(given.refusal, form.given)
  return seeOther(`${page}?done=given#grants`)
}

function refusedGrant(refusal: string, given?: Record<string, string>) {
  const { field, status } = grantRefusals[refusal]!
  return refusedForm({ errors: { [field]: `admin.grants.refusal.${refusal}` }, given }, status)
}

export default function Person() {
  const t = useT()
  const { person, awards, roles, done, giving, isOwn, ...page } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const here = `/admin/people/${person.learnerId}`
  return (
    <Stack gap="large">
      <PageTitle
        kind={t('admin.person.kind')}
        title={`${person.givenName} ${person.familyName}`}
        actions={
          !isOwn &&
          person.accountSince === null && (
            <LinkButton href={`${here}/claim-link`}>{t('admin.claim.make')}</LinkButton>
          )
        }
      />
      {done && <Notice tone="good" title={t(`admin.grants.${done}`)} live />}
      <Section id="record" heading={t('admin.person.identity')}>
        <record.Identity person={person} />
      </Section>
      <GrantsSection person={person} isOwn={isOwn} reply={reply} {...giving} {...page} />
      <Section id="awards" heading={t('admin.person.credentials')}>
        <AwardsTable awards={awards} />
      </Section>
      <record.Postings person={person} />
      <record.RolesAndAbsences person={person} roles={roles} />
      <p>
        <a href={`/admin/log?subject=${person.learnerId}`}>{t('admin.person.history')}</a>
      </p>
    </Stack>
  )
}
