import type { LoaderFunctionArgs } from '@remix-run/node'
import { nationName } from '#app/domain/nations.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import {
  Placements,
  UnitGrants,
  UnitsBelow,
} from '#app/features/organisation/components/unit-parts.tsx'
import { adminUnit } from '#app/features/organisation/queries/admin-units.server.ts'
import { namesWithin } from '#app/features/organisation/queries/names.server.ts'
import type { Unit } from '#app/features/organisation/queries/units.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Cluster, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle<{ unit: Unit; path: Unit[] }> = {
  title: (_, { unit }) => unit.code,
  breadcrumbs: (t, { path }) => [
    { label: t('admin.title'), href: '/admin' },
    { label: t('admin.units.title'), href: '/admin/units' },
    ...path.map(({ code }) => ({ label: code, href: `/admin/units/${encodeURIComponent(code)}` })),
  ],
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'organisation:write')
  const found = adminUnit(ctx, scope, params.code!)
  if (!found) throw notFound()
  const holders = found.grants.map(({ learnerId }) => learnerId)
  return { ...found, names: Object.fromEntries(namesWithin(ctx, scope, holders)) }
}

export default function UnitPage() {
  const { t, locale } = usePage()
  const { unit, own, below, children, placements, grants, names } = useLoaded<typeof loader>()
  const query = `?unit=${encodeURIComponent(unit.code)}`
  return (
    <Stack gap="large">
      <PageTitle
        kind={t('admin.unit.kind', { code: unit.code })}
        title={unit.name[locale]}
        actions={
          <Cluster>
            <LinkButton href={`/admin/people${query}`}>{t('admin.unit.people')}</LinkButton>
            <LinkButton href={`/report${query}`}>{t('admin.unit.figures')}</LinkButton>
          </Cluster>
        }
      />
      <DescriptionList
        entries={[
          { term: t('admin.unit.name-en'), description: unit.name.en },
          { term: t('admin.unit.name-fr'), description: unit.name.fr },
          { term: t('admin.unit.nation'), description: nationName(unit.nation, locale) },
          {
            term: t('admin.unit.strength'),
            description: t('admin.unit.strength-of', { below, own }),
          },
        ]}
      />
      <UnitsBelow units={children} />
      <UnitGrants grants={grants} names={names} />
      <Placements placements={placements} />
    </Stack>
  )
}
