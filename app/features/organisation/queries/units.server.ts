import { sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import type { Interval } from '#app/domain/interval.ts'
import {
  lineageOf,
  subtreeOf,
  treeOn,
  type UnitHistory,
  type UnitTree,
  unitHistory,
} from '#app/domain/org-unit.ts'
import type { Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { orgUnitRow, unitPlacementRow } from '#db/schema/organisation.ts'
import {
  currentGeneration,
  organisationVersion,
  visibleAt,
} from '../../records/generations.server.ts'

export type Unit = { id: string; code: string; name: Text; nation: string }

/** Every unit, where it stands and stood. What is worked out from it is remembered. */
export type Units = {
  byId: ReadonlyMap<string, Unit>
  byCode: ReadonlyMap<string, Unit>
  history: UnitHistory
  tree(day: Day): UnitTree
  /** The units directly below, by code. */
  children(unitId: string | null, day: Day): Unit[]
  /** The unit and all below it on that day. */
  subtree(unitId: string, day: Day): ReadonlySet<string>
  /** The days on which the unit is that ancestor or anywhere below it: sorted, disjoint. */
  unitWithin(unitId: string, ancestorId: string): Interval[]
}

const remembered = new WeakMap<Db, { version: number; units: Units }>()

/** The units that readers see, remembered per connection until a unit changes. */
export function unitsOf(db: Db): Units {
  const version = organisationVersion(db)
  const known = remembered.get(db)
  if (known?.version === version) return known.units
  const units = unitsAt(db, currentGeneration(db))
  remembered.set(db, { version, units })
  return units
}

/** The units as a generation has them, read anew: what bulk work stages is in its own generation. */
export function unitsAt(db: Db, generation: number): Units {
  const rows = readUnits(db).all({ generation })
  const list = rows.map(({ id, code, nameEn, nameFr, nation }) => {
    return { id, code, name: { en: nameEn, fr: nameFr }, nation }
  })
  const history = unitHistory(readPlacements(db).all({ generation }))
  const trees = new Map<Day, UnitTree>()
  const subtrees = new Map<string, ReadonlySet<string>>()
  const lineages = new Map<string, Map<string, Interval[]>>()
  const byId = new Map(list.map((unit) => [unit.id, unit]))
  const tree = (day: Day) => recall(trees, 64, day, () => treeOn(history, day))
  return {
    byId,
    byCode: new Map(list.map((unit) => [unit.code, unit])),
    history,
    tree,
    children(unitId, day) {
      const { childrenOf, roots } = tree(day)
      const ids = unitId === null ? roots : (childrenOf.get(unitId) ?? [])
      return ids.map((id) => byId.get(id)!).sort((a, b) => (a.code < b.code ? -1 : 1))
    },
    subtree: (unitId, day) =>
      recall(subtrees, 500, `${unitId} ${day}`, () => new Set(subtreeOf(tree(day), unitId))),
    unitWithin: (unitId, ancestorId) =>
      recall(lineages, 50_000, unitId, () => lineageOf(history, unitId)).get(ancestorId) ?? [],
  }
}

/** Remembers at most so many; then all is forgotten and begun anew. */
function recall<Key, Value>(known: Map<Key, Value>, max: number, key: Key, work: () => Value) {
  let value = known.get(key)
  if (value === undefined) {
    value = work()
    if (known.size >= max) known.clear()
    known.set(key, value)
  }
  return value
}

const generation = sql.placeholder('generation')

const readUnits = statement((db) =>
  db
    .select()
    .from(orgUnitRow)
    .where(visibleAt(orgUnitRow, generation))
    .orderBy(orgUnitRow.code)
    .prepare(),
)

const readPlacements = statement((db) => {
  const { unitId, parentId, from, until } = unitPlacementRow
  return db
    .select({ unitId, parentId, from, until })
    .from(unitPlacementRow)
    .where(visibleAt(unitPlacementRow, generation))
    .prepare()
})
