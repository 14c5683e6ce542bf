import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePermission } from '#app/features/guard.server.ts'
import { PeopleFilterBar } from '#app/features/organisation/components/people-filter-bar.tsx'
import { PeopleTable } from '#app/features/organisation/components/people-table.tsx'
import { PeopleFilterForm } from '#app/features/organisation/forms.ts'
import {
  adminPeople,
  countedMax,
  peoplePageRows,
} from '#app/features/organisation/queries/admin-people.server.ts'
import { unitIdWithin, unitsWithin } from '#app/features/organisation/queries/admin-units.server.ts'
import { narrowed } from '#app/features/scope.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { addressWith, readQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const handle: PageHandle = {
  title: (t) => t('admin.people.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'organisation:write')
  const { value, given } = readQuery(request, PeopleFilterForm)
  const { q: search, unit, page, ...filter } = value
  const unitId = unit ? unitIdWithin(ctx, scope, unit) : undefined
  const within = unitId ? narrowed(ctx, scope, unitId) : undefined
  if (unit && !within) throw notFound()
  const found = adminPeople(ctx, scope, { search, within: within ?? undefined, ...filter, page })
  const position = { page, rows: peoplePageRows, countedMax }
  return { ...found, ...position, given, units: unitsWithin(ctx, scope), whole: scope.whole }
}

export default function People() {
  const { t } = usePage()
  const { people, given, units, whole, ...position } = useLoaded<typeof loader>()
  return (
    <>
      <PageTitle title={t('admin.people.title')} lead={<p>{t('admin.people.lead')}</p>} />
      <PeopleFilterBar given={given} units={units} whole={whole} />
      <PeopleTable people={people} />
      <Position given={given} shown={people.length} {...position} />
    </>
  )
}

type Shown = {
  given: Record<string, string>
  shown: number
  page: number
  rows: number
  countedMax: number
  count: number
  more: boolean
}

function Position({ given, shown, page, rows, countedMax, count, more }: Shown) {
  const { t } = usePage()
  if (shown === 0) return null
  const first = (page - 1) * rows
  const to = (other: number) => addressWith('/admin/people', given, { page: String(other) })
  const many = count > countedMax
  const range = { from: first + 1, to: first + shown, count: many ? countedMax : count }
  return (
    <Pagination
      label={t('admin.people.pages')}
      position={t(`admin.people.position${many ? '-many' : ''}`, range)}
      previous={page > 1 ? { href: to(page - 1), label: t('admin.people.previous') } : undefined}
      next={more ? { href: to(page + 1), label: t('admin.people.next') } : undefined}
    />
  )
}
