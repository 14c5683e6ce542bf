import { addMonths, type Day } from '#app/domain/calendar.ts'
import { figureDay } from '#app/domain/figures/days.ts'
import { totalKey } from '#app/domain/figures/dimension.ts'
import { type Figure, figureOf, noFigure, plus, sizeOf } from '#app/domain/figures/figure.ts'
import { countTo, noCounts } from '#app/domain/figures/series.ts'
import { isTooFew } from '#app/domain/figures/suppression.ts'
import { isAboutPeople } from '#app/domain/figures/whole-person.ts'
import { groupsHidden, isUnitHidden, rootsOn } from './hidden.server.ts'
import type { FigureQuery } from './query.ts'
import { type FigureReader, seesPeople } from './reader.server.ts'
import type { Sums } from './sums.ts'
import type { Place } from './table.server.ts'

/** A figure of one day; null where the reader may not see it. */
export type TrendPoint = { day: Day; figure: Figure | null }

const monthsBack = 24
const monthsAhead = 12

/** The same day of each month: two years back, and a year ahead without any renewal. */
export function trendOf(sums: Sums, reader: FigureReader, query: FigureQuery): TrendPoint[] {
  const { asOf, unitId, certificationId } = query
  const points = Array.from({ length: monthsBack + monthsAhead + 1 }, (_, at) => {
    const day = addMonths(asOf, at - monthsBack)
    return { day, figure: noFigure, roots: rootsOn({ sums, asOf: day }, reader.scope, unitId) }
  })
  for (const root of new Set(points.flatMap(({ roots }) => roots))) {
    addUnit(sums, root, certificationId, points)
  }
  const shown = points.map(({ day, figure }) => ({ day, figure }))
  if (seesPeople(reader, unitId)) return shown
  return shown.map(({ day, figure }) =>
    isHidden({ sums, asOf: day }, reader, query, figure) ? { day, figure: null } : { day, figure },
  )
}

type Counted = { day: Day; figure: Figure; roots: readonly string[] }

function addUnit(
  sums: Sums,
  unitId: string,
  certificationId: string | null,
  points: readonly Counted[],
): void {
  for (const [id, entries] of sums.changesOf(unitId)) {
    if (certificationId === null ? isAboutPeople(id) : id !== certificationId) continue
    const counts = noCounts(1)
    let at = 0
    for (const point of points) {
      at = countTo(counts, entries, figureDay(point.day), at)
      if (!point.roots.includes(unitId)) continue
      point.figure = plus(point.figure, figureOf(counts, totalKey))
    }
  }
}

function isHidden(
  place: Place,
  { scope }: FigureReader,
  { unitId, certificationId }: FigureQuery,
  figure: Figure,
): boolean {
  if (isTooFew(sizeOf(figure)) || isUnitHidden(place, scope, unitId)) return true
  if (certificationId === null) return false
  return groupsHidden(place, scope, unitId, 'certification', []).has(certificationId)
}
