import { uuidv7 } from 'uuidv7'
import type { Day } from '#app/domain/calendar.ts'
import { intersect } from '#app/domain/interval.ts'
import { isNation } from '#app/domain/nations.ts'
import { ancestorsOf, unitDepthMax } from '#app/domain/org-unit.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { lastOf } from '#app/domain/service-record.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { UnderWay } from '../../records/batch.ts'
import { importUnderWay } from '../../records/batch-queries.server.ts'
import { mayChangeAt } from '../authority.server.ts'
import { recordMove, recordNames, recordUnit, type UnitGiven } from '../facts/units.server.ts'
import { newestPlacements } from '../newest.server.ts'
import { unitsOf } from '../queries/units.server.ts'

type Naming = UnderWay | 'not-found' | 'code-taken' | 'nation-unknown'

/** Adds a unit below a parent, or a root. It becomes known on that day. */
export function createUnit(
  ctx: WriteCtx,
  input: UnitGiven & { parentId: string | null; on: Day },
): Outcome<{ unitId: string }, Naming | 'in-the-future' | 'too-deep'> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const units = unitsOf(ctx.db)
  const { parentId, on } = input
  if (parentId !== null && !units.byId.has(parentId)) return refuse('not-found')
  if (!mayChangeAt(ctx, parentId)) return refuse('not-found')
  if (units.byCode.has(input.code)) return refuse('code-taken')
  if (!isNation(input.nation)) return refuse('nation-unknown')
  if (on > ctx.today) return refuse('in-the-future')
  const above = parentId === null ? 0 : ancestorsOf(units.tree(ctx.today), parentId).length + 1
  if (above >= unitDepthMax) return refuse('too-deep')
  const unitId = uuidv7()
  recordUnit(ctx, { ...input, id: unitId })
  return done({ unitId })
}

/** Changes the code, the names or the nation of a unit. */
export function renameUnit(
  ctx: WriteCtx,
  { unitId, ...given }: UnitGiven & { unitId: string },
): Outcome<null, Naming> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const units = unitsOf(ctx.db)
  if (!units.byId.has(unitId) || !mayChangeAt(ctx, unitId)) return refuse('not-found')
  const holder = units.byCode.get(given.code)
  if (holder && holder.id !== unitId) return refuse('code-taken')
  if (!isNation(given.nation)) return refuse('nation-unknown')
  recordNames(ctx, unitId, given)
  return done(null)
}

type Moving = UnderWay | 'not-found' | 'in-the-future' | 'before-the-last-move' | 'cycle'

/** Puts a unit, with all below it, under another parent from a day on. The past stays as it was. */
export function moveUnit(
  ctx: WriteCtx,
  { unitId, parentId, on }: { unitId: string; parentId: string | null; on: Day },
): Outcome<null, Moving> {
  if (importUnderWay(ctx)) return refuse('import-under-way')
  const units = unitsOf(ctx.db)
  if (!units.byId.has(unitId) || !mayChangeAt(ctx, unitId)) return refuse('not-found')
  if (parentId !== null && !units.byId.has(parentId)) return refuse('not-found')
  if (!mayChangeAt(ctx, parentId)) return refuse('not-found')
  if (on > ctx.today) return refuse('in-the-future')
  const last = lastOf(newestPlacements(ctx, unitId))!
  if (on < last.from) return refuse('before-the-last-move')
  const below = parentId === null ? [] : units.unitWithin(parentId, unitId)
  if (intersect(below, [{ from: on, until: null }]).length > 0) return refuse('cycle')
  if (last.parentId !== parentId) recordMove(ctx, unitId, parentId, on)
  return done(null)
}
