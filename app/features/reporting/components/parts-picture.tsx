import type { Figure } from '#app/domain/figures/figure.ts'
import { formatNumber, formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PartTone } from '#app/ui/chart/part-fill.tsx'
import { Parts } from '#app/ui/chart/parts.tsx'

export const requiredParts = ['certified', 'inGrace', 'inTime', 'overdue'] as const

const tones: Record<(typeof requiredParts)[number], PartTone> = {
  certified: 'good',
  inGrace: 'attention',
  inTime: 'neutral',
  overdue: 'danger',
}

/** report: how what is required divides, with what is waived beside it. */
export function PartsPicture({ total }: { total: Figure }) {
  const { t, locale } = usePage()
  const count = (value: number) => formatNumber(value, locale)
  const share = (value: number) => formatRate(value / total.required, locale)
  return (
    <Parts
      id="parts"
      title={t('report.parts.title', {
        certified: count(total.certified),
        required: count(total.required),
        overdue: count(total.overdue),
      })}
      note={t('report.parts.waived', { waived: total.waived })}
      parts={requiredParts.map((part) => ({
        id: part,
        label: t(`report.part.${part}`),
        tone: tones[part],
      }))}
      rows={[
        {
          id: 'total',
          values: requiredParts.map((part) => ({
            value: total[part],
            words: t('report.parts.whole', {
              count: count(total[part]),
              share: share(total[part]),
            }),
          })),
        },
      ]}
      data={{
        summary: t('report.parts.summary'),
        caption: t('report.parts.caption'),
        columns: [t('report.parts.part'), t('report.parts.count'), t('report.parts.share')],
        rows: requiredParts.map((part) => [
          t(`report.part.${part}`),
          count(total[part]),
          share(total[part]),
        ]),
      }}
    />
  )
}
