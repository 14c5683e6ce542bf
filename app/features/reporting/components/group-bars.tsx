import { formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Bars } from '#app/ui/chart/bars.tsx'
import type { ReportRow } from '../report-page.server.ts'

/** More bars than these say less than the table. */
const barsMax = 14

/** report: the rates of the groups side by side, lowest first, where there are a few. */
export function GroupBars({ rows }: { rows: ReportRow[] }) {
  const { t, locale } = usePage()
  const bars = rows.flatMap(({ key, name, figure }) =>
    figure?.rate == null ? [] : [{ id: key, label: name, value: figure.rate }],
  )
  bars.sort((a, b) => a.value - b.value)
  const [lowest, highest] = [bars[0], bars.at(-1)]
  if (!lowest || !highest || bars.length < 2 || bars.length > barsMax) return null
  const rate = (value: number) => formatRate(value, locale)
  const words = { low: rate(lowest.value), high: rate(highest.value) }
  const same = words.low === words.high
  return (
    <Bars
      title={
        same
          ? t('report.bars.same', { rate: words.low })
          : t('report.bars.title', { ...words, lowest: lowest.label, highest: highest.label })
      }
      max={1}
      bars={bars.map((bar) => ({ ...bar, words: rate(bar.value) }))}
    />
  )
}
