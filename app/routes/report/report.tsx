import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requirePermission } from '#app/features/guard.server.ts'
import { asking } from '#app/features/reporting/ask.server.ts'
import { reportAddress } from '#app/features/reporting/components/report-address.ts'
import { ReportFigures } from '#app/features/reporting/components/report-figures.tsx'
import { ReportFilter } from '#app/features/reporting/components/report-filter.tsx'
import { reportLead } from '#app/features/reporting/components/report-lead.ts'
import { askedIn, reportChoices, reportPage } from '#app/features/reporting/report-page.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>['data']

export const handle: PageHandle<Loaded> = {
  title: (t) => t('report.title'),
  breadcrumbs: (t, { page, locale }) =>
    page?.unit
      ? [
          { label: t('report.title'), href: '/report' },
          ...page.above.map(({ code, name }) => ({
            label: name[locale],
            href: reportAddress({ unit: code }),
          })),
        ]
      : [],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx, scope } = await requirePermission(request, 'figures:read')
  const asked = askedIn(request)
  const question = asking(ctx, scope, asked)
  const around = { asked, choices: reportChoices(ctx, scope), today: ctx.today, locale: ctx.locale }
  if (question.ok) {
    return data({ ...around, page: await reportPage(ctx, scope, question.value), problem: null })
  }
  if (question.refusal === 'not-found') throw notFound()
  return data({ ...around, page: null, problem: question.refusal }, { status: 400 })
}

export default function Report() {
  const { t, locale } = usePage()
  const { page, problem, ...around } = useLoaded<typeof loader>() as Loaded
  const { asked } = around
  const given = { 'as-of': asked.asOf, 'known-on': asked.knownOn, by: asked.by }
  return (
    <Stack gap="large">
      <PageTitle
        title={page?.unit ? t('report.of', { unit: page.unit.name[locale] }) : t('report.title')}
        lead={page && <p>{reportLead(page, t, locale)}</p>}
        actions={
          page && (
            <LinkButton href={reportAddress(asked, {}, '/report.csv')}>
              {t('report.csv.download')}
            </LinkButton>
          )
        }
      />
      {problem && (
        <Notice tone="danger" title={t('report.problem.title')} live>
          <p>{t(`report.problem.${problem}`, { value: given[problem] ?? '' })}</p>
        </Notice>
      )}
      <ReportFilter {...around} />
      {page && <ReportFigures page={page} asked={asked} />}
    </Stack>
  )
}
