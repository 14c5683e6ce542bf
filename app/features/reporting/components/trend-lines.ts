import { type Day, dayNumber } from '#app/domain/calendar.ts'
import type { Series, Tick } from '#app/ui/chart/line-scale.ts'
import type { TrendPoint } from '../trend.server.ts'

const dayMs = 86_400_000

export const instantOf = (day: Day): number => dayNumber(day) * dayMs

const rateOf = ({ figure }: TrendPoint): number | null => figure?.rate ?? null

/** Days up to today are history, later ones the floor; the lines meet on the last day of history. */
export function splitTrend(trend: readonly TrendPoint[], today: Day) {
  const past = trend.filter(({ day }) => day <= today)
  const ahead = trend.filter(({ day }) => day > today)
  return { past, floor: ahead.length > 0 ? [...past.slice(-1), ...ahead] : [] }
}

export const pointsOf = (trend: readonly TrendPoint[]): Series['points'] =>
  trend.map((point) => ({ x: instantOf(point.day), y: rateOf(point) }))

/** Of the days that have a rate, the first or the last. */
export function endOf(trend: readonly TrendPoint[], which: 'first' | 'last') {
  const known = trend.flatMap((point) => {
    const rate = rateOf(point)
    return rate === null ? [] : [{ day: point.day, rate }]
  })
  return known.at(which === 'first' ? 0 : -1) ?? null
}

/** Round rates below and above all that is drawn, at most six apart. */
export function rateTicks(trend: readonly TrendPoint[], label: (rate: number) => string): Tick[] {
  const rates = trend.flatMap((point) => rateOf(point) ?? [])
  const low = Math.max(0, Math.floor(Math.min(...rates, 1) * 10 - 0.01))
  const high = Math.min(10, Math.ceil(Math.max(...rates, 0) * 10 + 0.01))
  const step = high - low > 5 ? 2 : 1
  const ticks: Tick[] = []
  for (let tenth = low - (low % step); tenth < high + step; tenth += step) {
    ticks.push({ at: Math.min(10, tenth) / 10, label: label(Math.min(10, tenth) / 10) })
  }
  return ticks
}
