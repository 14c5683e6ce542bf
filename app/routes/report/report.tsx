import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePermission } from '#app/features/guard.server.ts'
import { asking } from '#app/features/reporting/ask.server.ts'
import { DefinitionNote } from '#app/features/reporting/components/definition-note.tsx'
import { GroupBars } from '#app/features/reporting/components/group-bars.tsx'
import { GroupTable } from '#app/features/reporting/components/group-table.tsx'
import { PartsPicture } from '#app/features/reporting/components/parts-picture.tsx'
import { RateFigures } from '#app/features/reporting/components/rate-figures.tsx'
import { reportAddress } from '#app/features/reporting/components/report-address.ts'
import { ReportFilter } from '#app/features/reporting/components/report-filter.tsx'
import { reportLead } from '#app/features/reporting/components/report-lead.ts'
import { ReportNotices } from '#app/features/reporting/components/report-notices.tsx'
import { TrendPicture } from '#app/features/reporting/components/trend-picture.tsx'
import {
  askedIn,
  type ReportPage,
  reportChoices,
  reportPage,
} from '#app/features/reporting/report-page.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
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
  const { page, problem, ...around } = useLoaderData<typeof loader>() as Loaded
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
      {page && <Figures page={page} asked={asked} />}
    </Stack>
  )
}

function Figures({ page, asked }: { page: ReportPage; asked: Loaded['asked'] }) {
  const { t } = usePage()
  const { total, query } = page
  return (
    <>
      <ReportNotices page={page} />
      <RateFigures page={page} />
      {total?.required === 0 && (
        <EmptyState title={t('report.empty')}>{t('report.empty-advice')}</EmptyState>
      )}
      <Section id="trend-heading" heading={t('report.trend.heading')}>
        <TrendPicture trend={page.trend} today={page.today} />
      </Section>
      {total && total.required > 0 && (
        <Section id="parts-heading" heading={t('report.parts.heading')}>
          <PartsPicture total={total} />
        </Section>
      )}
      <Section id="groups" heading={t(`report.table.heading-${query.by}`)}>
        <GroupBars rows={page.rows} />
        <GroupTable page={page} asked={asked} />
        {query.by === 'role' && <p>{t('report.table.roles')}</p>}
      </Section>
      <DefinitionNote page={page} />
    </>
  )
}
