import { type ChainsOf, chainsIn } from '#app/domain/figures/chains.ts'
import { type Placement, unitHistory } from '#app/domain/org-unit.ts'
import { type Db, statement } from '#db/client.server.ts'
import type { Units } from '../organisation/queries/units.server.ts'

const read = statement((db) =>
  db.$client.prepare<[number], Placement>(
    `select unit_id as unitId, parent_id as parentId, from_day as "from", until_day as until
     from sum_placement where generation = ?`,
  ),
)
const insert = statement((db) =>
  db.$client.prepare<Placement & { generation: number }>(
    `insert into sum_placement (generation, unit_id, parent_id, from_day, until_day)
     values (@generation, @unitId, @parentId, @from, @until)`,
  ),
)
const remove = statement((db) =>
  db.$client.prepare<[number, string]>(
    'delete from sum_placement where generation = ? and unit_id = ?',
  ),
)

/** The chains by which a generation's sums were added up. */
export function summedChains(db: Db, generation: number): ChainsOf {
  return chainsIn(unitHistory(read(db).all(generation)))
}

/** Says that the sums of a generation now follow where this unit stands and stood. */
export function storePlacements(db: Db, generation: number, units: Units, unitId: string): void {
  remove(db).run(generation, unitId)
  for (const { parentId, from, until } of units.history.get(unitId) ?? []) {
    insert(db).run({ generation, unitId, parentId, from, until })
  }
}
