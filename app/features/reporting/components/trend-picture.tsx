import { formatDay, formatMonth, formatRate, type Translate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { LineChart } from '#app/ui/chart/line-chart.tsx'
import type { TrendPoint } from '../trend.server.ts'
import { endOf, instantOf, pointsOf, rateTicks, splitTrend } from './trend-lines.ts'

type Props = { trend: TrendPoint[]; today: string }

const monthsBetweenTicks = 6

/** report: the rate of the last two years, and what of it is certain in the year to come. */
export function TrendPicture({ trend, today }: Props) {
  const { t, locale } = usePage()
  const { past, floor } = splitTrend(trend, today)
  const rate = (value: number | null) => formatRate(value, locale)
  const month = (day: string) => formatMonth(day, locale)
  const now = endOf(past, 'last')
  const ahead = endOf(floor, 'last')
  if (!now && !ahead) return <p>{t('report.trend.none')}</p>
  const lines = [
    { id: 'rate', name: t('report.trend.rate'), points: pointsOf(past), dashed: false, end: now },
    {
      id: 'floor',
      name: t('report.trend.floor'),
      points: pointsOf(floor),
      dashed: true,
      end: ahead,
    },
  ]
  return (
    <LineChart
      id="trend"
      title={sentence(past, t, rate, month)}
      description={t('report.trend.description')}
      note={
        ahead &&
        floor.length > 0 &&
        t('report.trend.floor-by', { floor: rate(ahead.rate), month: month(ahead.day) })
      }
      series={lines
        .filter(({ points }) => points.length > 0)
        .map(({ end, ...line }) => ({
          ...line,
          value: end ? formatRate(end.rate, locale, 0) : '',
        }))}
      xTicks={trend
        .filter((_, at) => at % monthsBetweenTicks === 0)
        .map(({ day }) => ({ at: instantOf(day), label: formatMonth(day, locale, 'short') }))}
      yTicks={rateTicks(trend, (value) => formatRate(value, locale, 0))}
      data={{
        summary: t('report.trend.summary'),
        caption: t('report.trend.caption'),
        columns: [t('report.trend.day'), t('report.trend.rate'), t('report.trend.floor')],
        rows: trend.map(({ day, figure }) => {
          const shown = rate(figure?.rate ?? null)
          return [formatDay(day, locale), ...(day > today ? ['', shown] : [shown, ''])]
        }),
      }}
    />
  )
}

/** What is seen, in one sentence. */
function sentence(
  past: TrendPoint[],
  t: Translate,
  rate: (value: number) => string,
  month: (day: string) => string,
): string {
  const [first, last] = [endOf(past, 'first'), endOf(past, 'last')]
  if (!first || !last) return t('report.trend.none')
  if (first.day === last.day) return t('report.trend.now', { to: rate(last.rate) })
  const words = { from: rate(first.rate), to: rate(last.rate), month: month(first.day) }
  if (words.from === words.to) return t('report.trend.same', words)
  return t(last.rate > first.rate ? 'report.trend.up' : 'report.trend.down', words)
}
