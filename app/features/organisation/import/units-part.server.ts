import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { earliestDay } from '#app/domain/calendar.ts'
import { lineageOf, type Placement, unitHistory } from '#app/domain/org-unit.ts'
import { lastOf, succeed } from '#app/domain/service-record.ts'
import { type Db, statement } from '#db/client.server.ts'
import { unitPlacement } from '#db/schema/organisation.ts'
import { stageEach } from '../../records/batch-stage.server.ts'
import { recordMove, recordNames, recordUnit } from '../facts/units.server.ts'
import { type Unit, unitsOf } from '../queries/units.server.ts'
import type { CsvFile } from './csv-bytes.ts'
import { type Importing, type Planned, tally } from './part.ts'
import { readUnits, type UnitRow } from './unit-file.server.ts'

/** A unit of the file, new or differing from what is stored. */
type UnitChange = { row: UnitRow; id: string; isNew: boolean; renamed: boolean; moved: boolean }

/** Plans `units.csv`. A unit that is not in the file stays as it is. */
export async function planUnits(importing: Importing): Promise<Planned> {
  const { ctx, files, findings, units } = importing
  const stored = unitsOf(ctx.db)
  for (const unit of stored.byId.values()) units.set(unit.code, unit.id)
  if (!files.units) return { changes: [], stage: async () => {} }
  const rows = await readUnits(files.units, findings)
  for (const { code } of rows.values()) if (!units.has(code)) units.set(code, uuidv7())
  const changes: UnitChange[] = []
  for (const row of rows.values()) {
    if (row.parent !== null && !units.has(row.parent)) {
      findings.add(files.units.name, row.row, 'parent', 'unit-unknown', { unit: row.parent })
    } else {
      const change = changeOf(importing, files.units, row, stored.byCode.get(row.code))
      if (change) changes.push(change)
    }
  }
  checkTree(importing, files.units, changes)
  const ordered = parentsFirst(changes)
  return { changes: shown(ordered), stage: (batch) => stageUnits(importing, batch, ordered) }
}

function changeOf(
  { ctx, on, units, findings }: Importing,
  file: CsvFile,
  row: UnitRow,
  known: Unit | undefined,
): UnitChange | null {
  const id = units.get(row.code)!
  if (!known) return { row, id, isNew: true, renamed: false, moved: false }
  const named = row.nameEn === known.name.en && row.nameFr === known.name.fr
  const renamed = !named || row.nation !== known.nation
  const last = lastPlacement(ctx.db, id)
  const moved = (row.parent === null ? null : units.get(row.parent)!) !== last.parentId
  if (moved && on < last.from) {
    findings.add(file.name, row.row, 'parent', 'on-before-move', { on, moved: last.from })
  }
  return renamed || moved ? { row, id, isNew: false, renamed, moved } : null
}

/** Where a unit stands now, as readers see it, and since when. */
function lastPlacement(db: Db, unitId: string) {
  return lastOf(placementsOf(db).all({ unitId }))!
}

const placementsOf = statement((db) =>
  db
    .select()
    .from(unitPlacement)
    .where(eq(unitPlacement.unitId, sql.placeholder('unitId')))
    .prepare(),
)

/** Every unit that is added or moved must stand below a root on every day. */
function checkTree({ ctx, on, units, findings }: Importing, file: CsvFile, changes: UnitChange[]) {
  const moving = changes.filter(({ isNew, moved }) => isNew || moved)
  const placements = new Map<string, Placement[]>()
  for (const [unitId, known] of unitsOf(ctx.db).history) placements.set(unitId, [...known])
  for (const { row, id, isNew } of moving) {
    const parentId = row.parent === null ? null : units.get(row.parent)!
    const placed = { unitId: id, parentId, from: isNew ? earliestDay : on }
    placements.set(id, succeed(placements.get(id) ?? [], placed))
  }
  const history = unitHistory([...placements.values()].flat())
  for (const { row, id } of moving) {
    try {
      lineageOf(history, id)
    } catch {
      findings.add(file.name, row.row, 'parent', 'unit-cycle', { unit: row.code })
    }
  }
}

/** A new unit comes after its parent, so that the log never speaks of one that is not there yet. */
function parentsFirst(changes: UnitChange[]): UnitChange[] {
  const created = new Map(changes.filter(({ isNew }) => isNew).map((one) => [one.row.code, one]))
  const ordered = new Set<UnitChange>()
  for (const change of changes) {
    const chain: UnitChange[] = []
    let next: UnitChange | undefined = change
    while (next && !ordered.has(next) && !chain.includes(next)) {
      chain.unshift(next)
      next = next.row.parent === null ? undefined : created.get(next.row.parent)
    }
    for (const one of chain) ordered.add(one)
  }
  return [...ordered]
}

function shown(changes: UnitChange[]) {
  const told = tally()
  for (const { row, isNew, renamed, moved } of changes) {
    if (isNew) told.add('units-created', row.row, row.code, row.parent ?? '')
    if (renamed) told.add('units-renamed', row.row, row.code, row.nameEn)
    if (moved) told.add('units-moved', row.row, row.code, row.parent ?? '')
  }
  return told.changes()
}

type StagedIn = Parameters<Planned['stage']>[0]

async function stageUnits({ on, units }: Importing, batch: StagedIn, changes: UnitChange[]) {
  const progress = { step: 'units', of: changes.length }
  await stageEach(
    batch,
    changes,
    (ctx, { row, id, isNew, renamed, moved }) => {
      const parentId = row.parent === null ? null : units.get(row.parent)!
      if (isNew) recordUnit(ctx, { ...given(row), id, parentId, on })
      if (renamed) recordNames(ctx, id, given(row))
      if (moved) recordMove(ctx, id, parentId, on)
    },
    progress,
  )
}

const given = ({ code, nameEn, nameFr, nation }: UnitRow) => ({ code, nameEn, nameFr, nation })
