import { useT } from '#app/platform/page-context.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { Asked } from '../ask.server.ts'
import type { ReportPage } from '../report-page.server.ts'
import { DefinitionNote } from './definition-note.tsx'
import { GroupBars } from './group-bars.tsx'
import { GroupTable } from './group-table.tsx'
import { PartsPicture } from './parts-picture.tsx'
import { RateFigures } from './rate-figures.tsx'
import { ReportNotices } from './report-notices.tsx'
import { TrendPicture } from './trend-picture.tsx'

/** report: the rate, its course over time, its parts, the groups that explain it, its definition. */
export function ReportFigures({ page, asked }: { page: ReportPage; asked: Asked }) {
  const t = useT()
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
