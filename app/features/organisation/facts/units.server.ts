import type { Day } from '#app/domain/calendar.ts'
import { succeed } from '#app/domain/service-record.ts'
import type { WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import { organisationChanged } from '../../records/generations.server.ts'
import { newestPlacements, newestUnit } from '../newest.server.ts'
import { addPlacement, addUnit, retirePlacement, retireUnit } from '../rows.server.ts'
import { settle } from './settle.ts'

export type UnitGiven = { code: string; nameEn: string; nameFr: string; nation: string }

export function recordUnit(
  ctx: WriteCtx,
  unit: UnitGiven & { id: string; parentId: string | null; on: Day },
): void {
  const { id, parentId, on, ...given } = unit
  const { code, nation } = unit
  record(ctx, { type: 'unit.created', subjectId: id, code, nation, parentId, on })
  addUnit(ctx, { ...given, id })
  addPlacement(ctx, { unitId: id, parentId, from: on, until: null })
  organisationChanged(ctx)
}

/** Changes what a unit is called, in the past too: a name is how we speak of it today. */
export function recordNames(ctx: WriteCtx, id: string, given: UnitGiven): void {
  const known = newestUnit(ctx, id)!
  const { code, nation } = given
  const coded = known.code !== code || known.nation !== nation
  const named = known.nameEn !== given.nameEn || known.nameFr !== given.nameFr
  if (coded) record(ctx, { type: 'unit.recoded', subjectId: id, code, nation })
  if (named) record(ctx, { type: 'unit.renamed', subjectId: id })
  if (!coded && !named) return
  retireUnit(ctx, known.rowId)
  addUnit(ctx, { ...given, id })
  organisationChanged(ctx)
}

export function recordMove(ctx: WriteCtx, unitId: string, parentId: string | null, on: Day): void {
  record(ctx, { type: 'unit.moved', subjectId: unitId, parentId, on })
  const before = newestPlacements(ctx, unitId)
  const after = succeed<Placed>(before, { unitId, parentId, from: on })
  settle(ctx, before, after, retirePlacement, addPlacement)
  organisationChanged(ctx)
}

type Placed = { unitId: string; parentId: string | null; from: Day; until: Day | null }
