import type { Translate } from '#app/platform/i18n/translate.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import type { ListedJob } from '#app/platform/job-list.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Column, Table } from '#app/ui/table.tsx'

/** Kinds that have a word of their own; the rest are shown by the name that the code gives them. */
const named = new Set(['send-mail', 'preview-import', 'apply-import'])

function useColumns(): Column<ListedJob>[] {
  const { t, locale, timeZone } = usePage()
  return [
    {
      id: 'kind',
      head: t('admin.jobs.kind'),
      rowHead: true,
      cell: ({ kind }) => (named.has(kind) ? t(`admin.jobs.kinds.${kind}`) : kind),
    },
    {
      id: 'since',
      head: t('admin.jobs.since'),
      cell: ({ createdAt }) => formatInstant(createdAt, locale, timeZone),
    },
    {
      id: 'tries',
      head: t('admin.jobs.tries'),
      numeric: true,
      cell: ({ attempts }) => attempts,
    },
    {
      id: 'reason',
      head: t('admin.jobs.reason'),
      cell: ({ lastError }) => lastError,
    },
  ]
}

/** admin/jobs: what was given up, each of which can be tried again. */
export function FailedJobs({ jobs }: { jobs: ListedJob[] }) {
  const { t } = usePage()
  const retry: Column<ListedJob> = {
    id: 'retry',
    head: t('admin.jobs.action'),
    cell: ({ id }) => (
      <form method="post" action="/admin/jobs">
        <input type="hidden" name="jobId" value={id} />
        <Button size="small">{t('admin.jobs.retry')}</Button>
      </form>
    ),
  }
  return (
    <Table
      caption={t('admin.jobs.failed')}
      captionHidden
      rows={jobs}
      rowKey={({ id }) => id}
      empty={<p>{t('admin.jobs.none-failed')}</p>}
      columns={[...useColumns(), retry]}
    />
  )
}

/** admin/jobs: what waits or runs, the next one first. */
export function OpenJobs({ jobs }: { jobs: ListedJob[] }) {
  const { t, locale, timeZone } = usePage()
  const state: Column<ListedJob>[] = [
    { id: 'state', head: t('admin.jobs.state'), cell: (job) => stateOf(t, job) },
    {
      id: 'next',
      head: t('admin.jobs.next'),
      cell: ({ runAt }) => formatInstant(runAt, locale, timeZone),
    },
  ]
  return (
    <Table
      caption={t('admin.jobs.open')}
      captionHidden
      rows={jobs}
      rowKey={({ id }) => id}
      empty={<p>{t('admin.jobs.none-open')}</p>}
      columns={[...useColumns(), ...state]}
    />
  )
}

const stateOf = (t: Translate, { state }: ListedJob) =>
  t(`admin.jobs.${state === 'running' ? 'running' : 'queued'}`)
