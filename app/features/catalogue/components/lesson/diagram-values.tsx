import { scaleLinear } from 'd3-scale'
import type { Locale } from '#app/domain/text.ts'
import { formatNumber } from '#app/platform/i18n/translate.ts'
import { Bars } from '#app/ui/chart/bars.tsx'
import { LineChart } from '#app/ui/chart/line-chart.tsx'
import type { Diagram } from '../../diagram-props.ts'
import { type Lesson, useLesson } from './lesson-context.tsx'

type Valued = Pick<Extract<Diagram, { kind: 'bars' }>, 'title' | 'summary' | 'unit' | 'data'>

const decimalsMax = 2
const ticksMax = 4

/** Amounts side by side. */
export function BarsDiagram({ title, summary, unit, data }: Valued) {
  const { locale } = useLesson()
  const bars = data.map(({ label, value }) => ({
    id: label,
    label,
    value,
    words: valueWords(value, unit, locale),
  }))
  return <Bars title={title} note={summary} bars={bars} max={unit === '%' ? 100 : undefined} />
}

/** One course of values; the axis begins at zero unless something is below it. */
export function LineDiagram({ id, title, summary, unit, data }: Valued & { id: string }) {
  const lesson = useLesson()
  const values = data.map(({ value }) => value)
  const axis = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [0, 1]).nice(ticksMax)
  const [low = 0, high = 1] = axis.domain()
  const inside = axis.ticks(ticksMax).filter((at) => low < at && at < high)
  const isShort = unit === undefined || unit === '%'
  const words = (at: number) => valueWords(at, isShort ? unit : undefined, lesson.locale)
  const yTicks = [low, ...inside, high].map((at) => ({ at, label: words(at) }))
  const points = data.map(({ value }, x) => ({ x, y: value }))
  const value = words(values.at(-1) ?? 0)
  return (
    <LineChart
      id={id}
      title={title}
      description={summary}
      note={summary}
      series={[{ id: 'value', name: isShort ? '' : unit, value, points }]}
      xTicks={someOf(data)}
      yTicks={yTicks}
      yUnit={isShort ? undefined : unit}
      data={figures(lesson, { title, unit, data })}
    />
  )
}

/** The first and the last label, and some between: more would write over one another. */
function someOf(data: Valued['data']): { at: number; label: string }[] {
  const step = Math.max(1, Math.ceil((data.length - 1) / (ticksMax - 1)))
  return data.flatMap(({ label }, at) =>
    (at % step === 0 && at + step < data.length) || at === data.length - 1 ? [{ at, label }] : [],
  )
}

function figures(
  { t, locale }: Lesson,
  { title, unit, data }: Pick<Valued, 'title' | 'unit' | 'data'>,
) {
  return {
    summary: t('lesson-parts.diagram.figures'),
    caption: title,
    columns: [t('lesson-parts.diagram.what'), unit ?? t('lesson-parts.diagram.value')],
    rows: data.map(({ label, value }) => [label, formatNumber(value, locale, decimalsMax)]),
  }
}

/** English writes 5% together and other units apart; French writes all units apart. */
function valueWords(value: number, unit: string | undefined, locale: Locale): string {
  const number = formatNumber(value, locale, decimalsMax)
  if (!unit) return number
  return unit === '%' && locale === 'en' ? `${number}%` : `${number}\u00a0${unit}`
}
