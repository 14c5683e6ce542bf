import { formatNumber, formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { Asked } from '../ask.server.ts'
import type { ReportPage, ReportRow } from '../report-page.server.ts'
import { requiredParts } from './parts-picture.tsx'
import { reportAddress } from './report-address.ts'

type Props = { page: ReportPage; asked: Asked }

const totalKey = ' total'

/** report: the parts and the rate of each group; a unit's row goes down to the unit. */
export function GroupTable({ page, asked }: Props) {
  const { t, locale } = usePage()
  const number = (name: 'required' | 'waived' | (typeof requiredParts)[number], head: string) => ({
    id: name,
    head,
    numeric: true,
    cell: ({ figure }: ReportRow) =>
      figure ? formatNumber(figure[name], locale) : t('report.table.hidden'),
  })
  const columns: Column<ReportRow>[] = [
    { id: 'name', head: t('report.table.group'), rowHead: true, cell: ({ name }) => name },
    {
      id: 'rate',
      head: t('report.table.rate'),
      numeric: true,
      cell: ({ figure }) => (figure ? formatRate(figure.rate, locale) : t('report.table.hidden')),
    },
    number('required', t('report.table.required')),
    ...requiredParts.map((part) => number(part, t(`report.part.${part}`))),
    number('waived', t('report.part.waived')),
  ]
  const total = { key: totalKey, name: t('report.table.total'), figure: page.total, opens: null }
  const rows =
    page.query.by === 'role' || page.rows.length === 0 ? page.rows : [...page.rows, total]
  return (
    <Table
      caption={t('report.table.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      rowHref={(row) => hrefOf(row, asked) as string}
      isTotal={({ key }) => key === totalKey}
      phone="scroll"
      empty={
        <EmptyState title={t('report.table.empty')}>{t('report.table.empty-advice')}</EmptyState>
      }
    />
  )
}

/** Down to the unit, or to the one certification. */
function hrefOf({ key, opens, figure }: ReportRow, asked: Asked): string | undefined {
  if (opens) return reportAddress(asked, { unit: opens })
  const isCertification = asked.by === 'certification' && key !== totalKey && figure
  return isCertification ? reportAddress(asked, { certification: key, by: 'unit' }) : undefined
}
