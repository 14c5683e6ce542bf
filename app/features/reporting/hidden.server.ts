import { noneKey } from '#app/domain/figures/dimension.ts'
import { noFigure, sizeOf } from '#app/domain/figures/figure.ts'
import { hiddenKeys, isTooFew } from '#app/domain/figures/suppression.ts'
import { everyone } from '#app/domain/figures/whole-person.ts'
import type { Grade } from '#app/domain/grade.ts'
import { ancestorsOf, wholeOrganisation } from '#app/domain/org-unit.ts'
import type { Scope } from '../scope.server.ts'
import type { Grouping } from './query.ts'
import {
  type ByMeasure,
  type Place,
  rowsBy,
  rowsOfEach,
  rowsWithout,
  sizesOf,
  totalsOf,
  unitOfTable,
} from './table.server.ts'

/** The units that stand for a query: the one named, or the highest of the scope on that day. */
export function rootsOn({ sums, asOf }: Place, scope: Scope, unitId: string | null): string[] {
  if (unitId !== null) return [unitId]
  if (scope.whole) return [wholeOrganisation]
  const tree = sums.units.tree(asOf)
  return scope.roots.filter(
    (root) => !ancestorsOf(tree, root).some((above) => scope.roots.includes(above)),
  )
}

/** The units of the scope from its highest down to one. */
function pathTo(place: Place, scope: Scope, unitId: string): string[] {
  const path = [unitId, ...ancestorsOf(place.sums.units.tree(place.asOf), unitId)]
  const top = path.findIndex((one) => scope.roots.includes(one) && !scope.whole)
  return (scope.whole || top < 0 ? path : path.slice(0, top + 1)).reverse()
}

/**
 * Whether a reader of aggregates may not see a unit: it has too few people, or the table of the unit
 * above hides it, or hides that unit itself; what cannot be seen there cannot be opened either.
 */
export function isUnitHidden(place: Place, scope: Scope, unitId: string | null): boolean {
  const roots = rootsOn(place, scope, unitId)
  if (isTooFew(sizeOf(totalsOf(place, roots).get(everyone) ?? noFigure))) return true
  if (unitId === null) return false
  const path = pathTo(place, scope, unitId)
  return path.some((one, at) => {
    const above = at > 0 ? [path[at - 1]!] : rootsOn(place, scope, null)
    return unitOfTable(place, above) !== one && unitsHidden(place, above).has(one)
  })
}

/** The rows of a table by unit that a reader of aggregates must not see. */
export const unitsHidden = (place: Place, unitIds: readonly string[]): Set<string> =>
  hiddenKeys(sizesOf(rowsBy(place, unitIds, 'unit')))

/**
 * The groups that a reader of aggregates must not see in the tables of a unit (null is the whole
 * scope) by anything but units. What is hidden in one unit could be worked out from the unit above
 * and those beside it, so all of these hide the same, and whatever is hidden above them.
 */
export function groupsHidden(
  place: Place,
  scope: Scope,
  unitId: string | null,
  by: Exclude<Grouping, 'unit'>,
  grades: readonly Grade[],
): Set<string> {
  const top = rootsOn(place, scope, null)
  const all = rowsBy(place, top, by)
  // Grades make up bands and categories: a group hidden there could be put together from here.
  const coarser =
    by === 'grade' ? (['category', 'band'] as const) : by === 'band' ? ['category' as const] : []
  if (coarser.some((one) => groupsHidden(place, scope, unitId, one, grades).size > 0))
    return new Set(all.keys())
  const known = by === 'grade' ? groupsOf(grades) : []
  const sizes = (rows: ReadonlyMap<string, ByMeasure>) =>
    by === 'certification' ? [mergedSizes(rows)] : sizesOf(rows)
  let hidden = hiddenKeys(sizes(all), known)
  const path = unitId === null ? [] : pathTo(place, scope, unitId)
  for (const [at, one] of path.entries()) {
    const above = at > 0 ? [path[at - 1]!] : top
    hidden = hiddenKeys(rowsBeside(place, above, one, by).flatMap(sizes), known, hidden)
  }
  return hidden
}

/**
 * The rows of a unit, of each that is shown beside it in the table of the unit above, and of the
 * people directly in that one.
 */
function rowsBeside(
  place: Place,
  above: readonly string[],
  one: string,
  by: Exclude<Grouping, 'unit'>,
): ReadonlyMap<string, ByMeasure>[] {
  const own = unitOfTable(place, above)
  if (above.length > 1) return [...rowsOfEach(place, above, by).values()]
  if (own === one) return restOf(place, above, [one], by)
  const hidden = unitsHidden(place, above)
  const rows = restOf(place, own ? [own] : above, childrenOf(place, own), by)
  const keys = [...childrenOf(place, own), own ?? noneKey]
  return rows.filter((_, at) => !hidden.has(keys[at]!))
}

/** The rows of each of these units, and of those that are in none of them. */
function restOf(
  place: Place,
  above: readonly string[],
  below: readonly string[],
  by: Exclude<Grouping, 'unit'>,
): ReadonlyMap<string, ByMeasure>[] {
  const rows = [...rowsOfEach(place, below, by).values()]
  return [...rows, rowsWithout(rowsBy(place, above, by), rows)]
}

const childrenOf = ({ sums, asOf }: Place, unitId: string | null) =>
  sums.units.children(unitId, asOf).map(({ id }) => id)

function mergedSizes(rows: ReadonlyMap<string, ByMeasure>): Map<string, number> {
  return new Map([...rows].map(([id, row]) => [id, sizeOf(row.get(id) ?? noFigure)]))
}

/** The grades of each band and of each category, whose sums the reader sees in other tables. */
function groupsOf(grades: readonly Grade[]): string[][] {
  const codes = (belongs: (grade: Grade) => boolean) =>
    grades.filter(belongs).map(({ code }) => code)
  const bands = new Set(grades.map(({ band }) => band))
  return [
    ...[...bands].map((band) => codes((grade) => grade.band === band)),
    codes(({ group }) => group === 'G'),
    codes(({ group }) => group !== 'G'),
  ]
}
