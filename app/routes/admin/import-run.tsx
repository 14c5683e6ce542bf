import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { requireWhole } from '#app/features/guard.server.ts'
import { ImportState } from '#app/features/organisation/components/import-state.tsx'
import {
  type StagedImport,
  stagedImport,
  startImport,
} from '#app/features/organisation/import/staged.server.ts'
import { batchUnderWay } from '#app/features/records/batch-queries.server.ts'
import { formatDay, formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

/** While something is done the page asks again, without a script. */
const lookAgainSeconds = 2

export const handle: PageHandle = {
  title: (t) => t('import-page.title'),
  breadcrumbs: (t) => [
    { label: t('admin.title'), href: '/admin' },
    { label: t('import-page.title'), href: '/admin/import' },
  ],
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

async function uploadFor(request: Request, id: string) {
  const { ctx } = await requireWhole(request, 'organisation:write')
  const upload = stagedImport(id, ctx.learnerId, ctx.now)
  if (!upload) throw notFound()
  return { ctx, upload }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, upload } = await uploadFor(request, params.importId!)
  const { state, expiresAt } = upload
  const working = state.step === 'reading' || state.step === 'applying'
  const progress = state.step === 'applying' ? (batchUnderWay(ctx.db)?.progress ?? null) : null
  const again: Record<string, string> = working ? { refresh: String(lookAgainSeconds) } : {}
  return data({ state, expiresAt, progress }, { headers: again })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, upload } = await uploadFor(request, params.importId!)
  startImport(ctx, upload)
  return seeOther(`/admin/import/${upload.id}`)
}

export default function ImportRun() {
  const { t, locale, timeZone } = usePage()
  const { state, expiresAt, progress } = useLoaded<typeof loader>()
  const expires = formatInstant(expiresAt, locale, timeZone)
  return (
    <Stack>
      <PageTitle
        title={t('import-page.title')}
        lead={
          <>
            <p>{Object.values(state.names).join(', ')}</p>
            <p>{t('import-page.run.from', { day: formatDay(state.on, locale) })}</p>
            {state.full && <p>{t('import-page.run.full')}</p>}
          </>
        }
      />
      <ImportState state={state as StagedImport} progress={progress} />
      {state.step === 'ready' && <p>{t('import-page.run.expires', { when: expires })}</p>}
    </Stack>
  )
}
