import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireWhole } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { FailedJobs, OpenJobs } from '#app/features/records/components/job-tables.tsx'
import { retryJob } from '#app/features/records/retry-job.server.ts'
import { readFormData } from '#app/platform/form.server.ts'
import { jobsToSee } from '#app/platform/job-list.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('admin.jobs.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx } = await requireWhole(request, 'access:write')
  const retried = new URL(request.url).searchParams.get('done') === 'retried'
  return { ...jobsToSee(ctx.db), retried }
}

export async function action({ request }: ActionFunctionArgs) {
  const { ctx } = await requireWhole(request, 'access:write')
  const form = await readFormData(request)
  const answer = perform(ctx, retryJob, { jobId: String(form.get('jobId')) })
  if (answer.ok) return seeOther('/admin/jobs?done=retried')
  return data({ refusal: `admin.jobs.refusal.${answer.refusal}` }, { status: 404 })
}

export default function Jobs() {
  const t = useT()
  const { failed, open, retried } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <Stack>
      <PageTitle title={t('admin.jobs.title')} lead={<p>{t('admin.jobs.lead')}</p>} />
      {retried && <Notice tone="good" title={t('admin.jobs.retried')} live />}
      {reply && <Notice tone="danger" title={t(reply.refusal)} live />}
      <Section id="failed" heading={t('admin.jobs.failed')}>
        <FailedJobs jobs={failed} />
      </Section>
      <Section id="open" heading={t('admin.jobs.open')}>
        <OpenJobs jobs={open} />
      </Section>
    </Stack>
  )
}
