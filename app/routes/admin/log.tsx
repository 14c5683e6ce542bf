import type { LoaderFunctionArgs } from '@remix-run/node'
import { addDays } from '#app/domain/calendar.ts'
import { startOfDay } from '#app/domain/instant.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import { namesWithin } from '#app/features/organisation/queries/names.server.ts'
import { LogFilterBar } from '#app/features/records/components/log-filter-bar.tsx'
import { LogTable } from '#app/features/records/components/log-table.tsx'
import { LogFilterForm } from '#app/features/records/forms.ts'
import { logPage } from '#app/features/records/log.server.ts'
import { scopeFor } from '#app/features/scope.server.ts'
import { currentRequest } from '#app/platform/context.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { addressWith, readQuery } from '#app/platform/query.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

export const handle: PageHandle = {
  title: (t) => t('log.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'log:read')
  const { value, given } = readQuery(request, LogFilterForm)
  const { timeZone } = currentRequest()
  const page = logPage(ctx, scope, {
    type: value.type,
    subjectId: value.subject,
    actorId: value.actor,
    fromMs: value.from ? startOfDay(value.from, timeZone) : undefined,
    untilMs: value.until ? startOfDay(addDays(value.until, 1), timeZone) : undefined,
    before: value.before,
  })
  const ids = page.entries.flatMap((entry) => [entry.actorId ?? '', entry.subjectId ?? ''])
  const names = namesWithin(ctx, scopeFor(ctx, 'people:read'), ids)
  return { ...page, given, names: Object.fromEntries(names) }
}

export default function Log() {
  const t = useT()
  const { entries, older, given, names } = useLoaded<typeof loader>()
  const to = (before: number | null) =>
    addressWith('/admin/log', given, { before: before === null ? null : String(before) })
  const shown = { first: entries.at(-1)?.seq ?? 0, last: entries[0]?.seq ?? 0 }
  return (
    <>
      <PageTitle title={t('log.title')} lead={<p>{t('log.lead')}</p>} />
      <LogFilterBar given={given} />
      <LogTable entries={entries} names={names} />
      <Pagination
        label={t('log.pages')}
        position={entries.length > 0 ? t('log.position', shown) : ''}
        previous={given.before ? { href: to(null), label: t('log.newest') } : undefined}
        next={older === null ? undefined : { href: to(older), label: t('log.older') }}
      />
    </>
  )
}
