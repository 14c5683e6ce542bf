import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePermission } from '#app/features/guard.server.ts'
import { UnitsTree } from '#app/features/organisation/components/units-tree.tsx'
import { adminUnits } from '#app/features/organisation/queries/admin-units.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

/** So many units are shown at once; in a larger tree the lower levels are on the units' own pages. */
const unitsShownMax = 300

export const handle: PageHandle = {
  title: (t) => t('admin.units.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'organisation:write')
  const depth = scope.unitIds.size > unitsShownMax ? 2 : scope.unitIds.size
  return { branches: adminUnits(ctx, scope, depth) }
}

export default function Units() {
  const t = useT()
  const { branches } = useLoaded<typeof loader>()
  return (
    <>
      <PageTitle title={t('admin.units.title')} lead={<p>{t('admin.units.lead')}</p>} />
      {branches.length === 0 ? (
        <EmptyState title={t('admin.units.none')}>{t('admin.units.none-advice')}</EmptyState>
      ) : (
        <UnitsTree branches={branches} />
      )}
    </>
  )
}
