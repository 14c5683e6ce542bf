import type { Day } from '#app/domain/calendar.ts'
import { figureDay } from '#app/domain/figures/days.ts'
import { type Dimension, noneKey, totalKey } from '#app/domain/figures/dimension.ts'
import {
  type Figure,
  figureOf,
  noFigure,
  plus,
  sizeOf,
  together,
} from '#app/domain/figures/figure.ts'
import type { Sizes } from '#app/domain/figures/suppression.ts'
import { everyone, isAboutPeople } from '#app/domain/figures/whole-person.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { type Grouping, isDimension } from './query.ts'
import type { Sums } from './sums.ts'

/** Figures by certification, and those about whole people under their names. */
export type ByMeasure = ReadonlyMap<string, Figure>

/** Where figures are looked up, and the day. */
export type Place = { sums: Sums; asOf: Day }

/** The figures of several units together, none of which is below another. */
export function totalsOf(place: Place, unitIds: readonly string[]): ByMeasure {
  const totals = new Map<string, Figure>()
  for (const row of totalsByUnit(place, unitIds).values()) {
    for (const [measure, figure] of row) add(totals, measure, figure)
  }
  return totals
}

function totalsByUnit({ sums, asOf }: Place, unitIds: readonly string[]): Map<string, ByMeasure> {
  const counted = sums.countsOn(unitIds, 'total', figureDay(asOf))
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      new Map(
        [...(counted.get(unitId) ?? [])].map(([id, counts]) => [id, figureOf(counts, totalKey)]),
      ),
    ]),
  )
}

/** A row for each group, by its key; groups that nothing was ever counted under are left out. */
export function rowsBy(
  place: Place,
  unitIds: readonly string[],
  by: Grouping,
): Map<string, ByMeasure> {
  if (by === 'certification') return rowsByCertification(place, unitIds)
  return isDimension(by) ? rowsByKey(place, unitIds, by) : rowsByUnit(place, unitIds)
}

/** The same for each of several units by itself; `by` is no unit. */
export function rowsOfEach(
  place: Place,
  unitIds: readonly string[],
  by: Exclude<Grouping, 'unit'>,
): Map<string, Map<string, ByMeasure>> {
  if (isDimension(by)) return keyedOfEach(place, unitIds, by)
  const totals = totalsByUnit(place, unitIds)
  return new Map([...totals].map(([unitId, row]) => [unitId, certificationsIn(row)]))
}

const rowsByCertification = (place: Place, unitIds: readonly string[]) =>
  certificationsIn(totalsOf(place, unitIds))

function certificationsIn(totals: ByMeasure): Map<string, ByMeasure> {
  const certifications = [...totals].filter(([id]) => !isAboutPeople(id))
  return new Map(certifications.map(([id, figure]) => [id, new Map([[id, figure]])]))
}

function rowsByKey(place: Place, unitIds: readonly string[], dimension: Dimension) {
  const rows = new Map<string, Map<string, Figure>>()
  for (const own of keyedOfEach(place, unitIds, dimension).values()) {
    for (const [key, row] of own) {
      const known = rows.get(key) ?? new Map<string, Figure>()
      rows.set(key, known)
      for (const [measure, figure] of row) add(known, measure, figure)
    }
  }
  return rows
}

function keyedOfEach({ sums, asOf }: Place, unitIds: readonly string[], dimension: Dimension) {
  const counted = sums.countsOn(unitIds, dimension, figureDay(asOf))
  const numbers = sums.keys.numbersOf(dimension)
  return new Map(
    unitIds.map((unitId) => {
      const rows = new Map<string, Map<string, Figure>>()
      for (const [measure, counts] of counted.get(unitId) ?? []) {
        for (const number of numbers) {
          const figure = figureOf(counts, number)
          if (sizeOf(figure) === 0) continue
          const key = sums.keys.nameOf(number)
          const row = rows.get(key) ?? new Map<string, Figure>()
          rows.set(key, row.set(measure, figure))
        }
      }
      return [unitId, rows]
    }),
  )
}

/**
 * The unit that a table by unit is of: the one asked for, or the only one at the top. Null where
 * there are several, or the whole organisation is asked for and has several at the top.
 */
export function unitOfTable({ sums, asOf }: Place, unitIds: readonly string[]): string | null {
  if (unitIds.length !== 1) return null
  const [unitId] = unitIds as [string]
  if (unitId !== wholeOrganisation) return unitId
  const { roots } = sums.units.tree(asOf)
  return roots.length === 1 ? roots[0]! : null
}

/**
 * A row for each unit directly below by its id, one under the unit's own id for those directly in
 * it, and one for people in no unit where the whole organisation is asked for.
 */
function rowsByUnit(place: Place, unitIds: readonly string[]): Map<string, ByMeasure> {
  const isWhole = unitIds[0] === wholeOrganisation
  if (unitIds.length !== 1) return totalsByUnit(place, unitIds)
  const parent = unitOfTable(place, unitIds)
  const children = place.sums.units.children(parent, place.asOf).map(({ id }) => id)
  const rows = totalsByUnit(place, children)
  if (parent !== null) addRest(rows, parent, totalsOf(place, [parent]), children)
  if (isWhole)
    addRest(rows, noneKey, totalsOf(place, unitIds), parent ? [...rows.keys()] : children)
  return rows
}

/** What is in none of some rows, under a key of its own; nothing where that is nobody. */
function addRest(
  rows: Map<string, ByMeasure>,
  key: string,
  whole: ByMeasure,
  within: readonly string[],
): void {
  const rest = new Map(whole)
  for (const row of within) {
    for (const [measure, figure] of rows.get(row) ?? []) {
      rest.set(measure, plus(rest.get(measure) ?? noFigure, figure, -1))
    }
  }
  if ([...rest.values()].some((figure) => sizeOf(figure) > 0)) rows.set(key, rest)
}

/** The rows of a table without those of the units below it: of the people directly in the unit. */
export function rowsWithout(
  rows: ReadonlyMap<string, ByMeasure>,
  below: readonly ReadonlyMap<string, ByMeasure>[],
): Map<string, ByMeasure> {
  const rest = [...rows].map(([key, row]): [string, ByMeasure] => {
    const own = new Map(row)
    for (const other of below) {
      for (const [measure, figure] of other.get(key) ?? []) {
        own.set(measure, plus(own.get(measure) ?? noFigure, figure, -1))
      }
    }
    return [key, own]
  })
  return new Map(rest)
}

/** One certification, or all together. */
export function figureIn(row: ByMeasure, certificationId: string | null): Figure {
  if (certificationId !== null) return row.get(certificationId) ?? noFigure
  return together([...row].filter(([id]) => !isAboutPeople(id)).map(([, figure]) => figure))
}

/** How many people each row is about: under each certification, and under all of them. */
export function sizesOf(rows: ReadonlyMap<string, ByMeasure>): Sizes[] {
  const filters = new Map<string, Map<string, number>>()
  for (const [key, row] of rows) {
    for (const [measure, figure] of row) {
      if (isAboutPeople(measure) && measure !== everyone) continue
      const sizes = filters.get(measure) ?? new Map<string, number>()
      filters.set(measure, sizes.set(key, sizeOf(figure)))
    }
  }
  return [...filters.values()]
}

function add(totals: Map<string, Figure>, measure: string, figure: Figure): void {
  const known = totals.get(measure)
  totals.set(measure, known ? plus(known, figure) : figure)
}
