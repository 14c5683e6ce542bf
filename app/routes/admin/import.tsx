import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireWhole } from '#app/features/guard.server.ts'
import { importColumns } from '#app/features/import-columns.server.ts'
import { ImportForm } from '#app/features/organisation/components/import-form.tsx'
import { LastImport } from '#app/features/organisation/components/last-import.tsx'
import { readUpload } from '#app/features/organisation/import/read-upload.server.ts'
import { queuePreview } from '#app/features/organisation/import/staged.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { lastBatch } from '#app/features/records/batch-list.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('import-page.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx } = await requireWhole(request, 'organisation:write')
  return { columns: importColumns, today: ctx.today, last: lastBatch(ctx, 'people') }
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx } = await requireWhole(request, 'organisation:write')
  const upload = await readUpload(ctx, await readFormData(request))
  if (!upload.ok) return refusedForm(upload.refusal)
  perform(ctx, queuePreview, { id: upload.value })
  return seeOther(`/admin/import/${upload.value}`)
}

export default function Import() {
  const t = useT()
  const { columns, today, last } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <Stack gap="large">
      <PageTitle title={t('import-page.title')} lead={<p>{t('import-page.lead')}</p>} />
      <Section id="upload" heading={t('import-page.upload')}>
        <ImportForm columns={columns} today={today} reply={reply} />
      </Section>
      <Section id="last" heading={t('import-page.last')}>
        <LastImport last={last} />
      </Section>
    </Stack>
  )
}
