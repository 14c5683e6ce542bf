import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { addDays } from '#app/domain/calendar.ts'
import * as tokens from '#app/features/account/api-tokens.server.ts'
import {
  RevokeQuestion,
  TokenFields,
  TokensTable,
} from '#app/features/account/components/token-parts.tsx'
import { TokenForm } from '#app/features/account/forms.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import { unitIdWithin, unitsWithin } from '#app/features/organisation/queries/admin-units.server.ts'
import { namesWithin } from '#app/features/organisation/queries/names.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { scopeFor } from '#app/features/scope.server.ts'
import { readForm, readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { SecretLine } from '#app/ui/secret-line.tsx'

export const handle: PageHandle = {
  title: (t) => t('admin.tokens.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'access:write')
  const listed = tokens.tokensWithin(ctx, scope)
  const owners = listed.map(({ ownerId }) => ownerId)
  const names = namesWithin(ctx, scopeFor(ctx, 'people:read'), owners)
  const units = unitsWithin(ctx, scope)
  const shown = listed.map((token) => ({
    ...token,
    owner: names.get(token.ownerId) ?? null,
    unit: units.find(({ id }) => id === token.unitId) ?? null,
  }))
  const { searchParams } = new URL(request.url)
  const revoking = shown.find(({ id }) => id === searchParams.get('revoke')) ?? null
  const revoked = searchParams.get('done') === 'revoked'
  const latest = addDays(tokens.latestExpiry(ctx.today), -1)
  return { shown, units, revoking, revoked, latest, today: ctx.today }
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'access:write')
  const asked = await readFormData(request.clone())
  if (asked.get('intent') === 'revoke') {
    const ended = perform(ctx, tokens.revokeToken, { tokenId: String(asked.get('tokenId')) })
    if (!ended.ok) throw notFound()
    return seeOther('/admin/tokens?done=revoked')
  }
  const form = await readForm(request, TokenForm)
  if (form.status !== 'success') return refusedForm(form)
  const { name, unit, lastDay } = form.value
  const unitId = unitIdWithin(ctx, scope, unit) ?? ''
  const made = perform(ctx, tokens.makeToken, { name, unitId, expiresOn: addDays(lastDay, 1) })
  if (made.ok) return data({ token: made.value.token, name })
  const field = made.refusal === 'expires' ? 'lastDay' : 'unit'
  const errors = { [field]: `admin.tokens.error.${made.refusal}` }
  return refusedForm({ errors, given: form.given }, 422)
}

export default function Tokens() {
  const t = useT()
  const { shown, revoking, revoked, today, ...making } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const made = reply && 'token' in reply ? reply : null
  return (
    <Stack gap="large">
      <PageTitle title={t('admin.tokens.title')} lead={<p>{t('admin.tokens.lead')}</p>} />
      {revoked && <Notice tone="good" title={t('admin.tokens.was-revoked')} live />}
      {revoking && <RevokeQuestion token={revoking} />}
      {made && (
        <Notice tone="attention" title={t('admin.tokens.made')} live>
          <SecretLine
            label={t('admin.tokens.token', { name: made.name })}
            value={made.token}
            copy={t('admin.tokens.copy')}
            copied={t('admin.tokens.copied')}
          />
        </Notice>
      )}
      <TokensTable tokens={shown} today={today} />
      <Section id="make" heading={t('admin.tokens.make')}>
        <TokenFields {...making} reply={reply && 'errors' in reply ? reply : undefined} />
      </Section>
    </Stack>
  )
}
