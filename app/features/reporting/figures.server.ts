import type { Day } from '#app/domain/calendar.ts'
import { type Figure, noFigure, sizeOf } from '#app/domain/figures/figure.ts'
import { isTooFew } from '#app/domain/figures/suppression.ts'
import { everyone, leaders } from '#app/domain/figures/whole-person.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { gradesOf } from '../organisation/queries/grades.server.ts'
import { sumsAsKnown } from './as-known.server.ts'
import { groupsHidden, isUnitHidden, rootsOn, unitsHidden } from './hidden.server.ts'
import { namedGroups } from './names.server.ts'
import type { FigureQuery, FigureTable, Group } from './query.ts'
import { type FigureReader, seesPeople } from './reader.server.ts'
import { atOneMoment } from './stored-sums.server.ts'
import type { Sums } from './sums.ts'
import { figureIn, type Place, rowsBy, totalsOf, unitOfTable } from './table.server.ts'

/**
 * Reads figures as they are known today, or as they were known on another day, which takes seconds in
 * a large organisation. What is read at once is all of one moment.
 */
export async function reading<T>(ctx: ReadCtx, knownOn: Day, read: (sums: Sums) => T): Promise<T> {
  if (knownOn === ctx.today) return atOneMoment(ctx.db, read)
  return read(await sumsAsKnown(ctx, knownOn))
}

/**
 * The figures of a day: a past day by what is known of it, a day to come by what is recorded already
 * and without any renewal. The unit is in the reader's scope.
 */
export function figuresOf(
  sums: Sums,
  ctx: ReadCtx,
  reader: FigureReader,
  query: FigureQuery,
): FigureTable {
  const { asOf, unitId, by, certificationId } = query
  const place: Place = { sums, asOf }
  const roots = rootsOn(place, reader.scope, unitId)
  const totals = totalsOf(place, roots)
  const rows = rowsBy(place, roots, by)
  const hides = seesPeople(reader, unitId) ? null : hiding(ctx, place, reader, query)
  const keys = keysShown([...rows.keys(), ...(hides?.rows ?? [])], query)
  const named = namedGroups(ctx, sums.units, by, keys, unitOfTable(place, roots))
  const shown = (figure: Figure | undefined) => (hides?.total ? null : (figure ?? noFigure))
  return {
    total: shown(figureIn(totals, certificationId)),
    everyone: hides?.whole ? null : (totals.get(everyone) ?? noFigure),
    leaders: leadersShown(hides, totals.get(leaders) ?? noFigure),
    groups: named.flatMap(({ row, ...group }): Group[] => {
      if (hides?.total || hides?.rows.has(row)) return [{ ...group, figure: null }]
      const figure = figureIn(rows.get(row)!, certificationId)
      return by === 'unit' || sizeOf(figure) > 0 ? [{ ...group, figure }] : []
    }),
  }
}

type Hiding = ReturnType<typeof hiding> | null

const leadersShown = (hides: Hiding, figure: Figure): Figure | null =>
  hides && (hides.whole || isTooFew(sizeOf(figure))) ? null : figure

/**
 * Units are listed though they have nobody, other groups where there is somebody to count, and what is
 * hidden in any case: to leave it out would tell that nobody is there.
 */
function keysShown(keys: readonly string[], { by, certificationId }: FigureQuery): Set<string> {
  const only = by === 'certification' && certificationId !== null
  return new Set(only ? keys.filter((key) => key === certificationId) : keys)
}

/** What a reader of aggregates must not see: the whole unit, the total of this filter, some rows. */
function hiding(ctx: ReadCtx, place: Place, { scope }: FigureReader, query: FigureQuery) {
  const { unitId, by, certificationId } = query
  const grades = gradesOf(ctx.db)
  const whole = isUnitHidden(place, scope, unitId)
  const certifications = groupsHidden(place, scope, unitId, 'certification', grades)
  const total = whole || (certificationId !== null && certifications.has(certificationId))
  const rows =
    by === 'unit'
      ? unitsHidden(place, rootsOn(place, scope, unitId))
      : groupsHidden(place, scope, unitId, by, grades)
  return { whole, total, rows }
}
