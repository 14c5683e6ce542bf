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

/**
 * Whether a reader of aggregates may not see a unit: it has too few people, or the table of the unit
 * above hides it, or hides that unit itself; what cannot be seen there cannot be opened either.
 */
export function isUnitHidden(place: Place, scope: Scope, unitId: string | null): boolean {
  const roots = rootsOn(place, scope, unitId)
  if (isTooFew(sizeOf(totalsOf(place, roots).get(everyone) ?? noFigure))) return true
  if (unitId === null) return false
  const path = [unitId, ...ancestorsOf(place.sums.units.tree(place.asOf), unitId)]
  const top = path.findIndex((one) => scope.roots.includes(one) && !scope.whole)
  const within = scope.whole || top < 0 ? path : path.slice(0, top + 1)
  return within.some((one, at) => {
    const above = at + 1 < within.length ? [within[at + 1]!] : rootsOn(place, scope, null)
    return unitOfTable(place, above) !== one && hiddenIn(place, above, 'unit').has(one)
  })
}

/** The rows of a table that a reader of aggregates must not see. */
export function hiddenIn(
  place: Place,
  unitIds: readonly string[],
  by: Grouping,
  grades: readonly Grade[] = [],
  rows: ReadonlyMap<string, ByMeasure> = rowsBy(place, unitIds, by),
): Set<string> {
  const coarser = (['category', 'band'] as const).slice(
    0,
    by === 'grade' ? 2 : by === 'band' ? 1 : 0,
  )
  // Grades make up bands and categories: a group hidden there could be put together from here.
  if (coarser.some((one) => hiddenIn(place, unitIds, one, grades).size > 0))
    return new Set(rows.keys())
  if (by === 'certification') return hiddenKeys([mergedSizes(rows)])
  return hiddenKeys(sizesOf(rows), by === 'grade' ? groupsOf(grades) : [])
}

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
