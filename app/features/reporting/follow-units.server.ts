import type { EventOf } from '#app/domain/event.ts'
import { statement } from '#db/client.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import { deriving } from './derive.server.ts'
import { foldLater } from './fold-later.server.ts'
import { rederive } from './rederive.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import { storePlacements, summedChains } from './sum-tree.server.ts'

const everPostedIn = statement((db) =>
  db.$client
    .prepare<[string], string>(
      `select distinct learner_id from posting_row
       where unit_id in (select value from json_each(?))`,
    )
    .pluck(),
)

/**
 * A new unit has nobody yet. When one moves, everybody who was ever in it or below it is worked out
 * anew by the new tree: milliseconds for a small unit. Large ones are moved by bulk work.
 */
export function followUnits(ctx: WriteCtx, event: EventOf<'unit.created' | 'unit.moved'>): void {
  const { db } = ctx
  const generation = figuresGeneration(db)
  const units = unitsOf(db)
  if (event.type === 'unit.moved') {
    const below = [...units.byId.keys()].filter(
      (unitId) => units.unitWithin(unitId, event.subjectId).length > 0,
    )
    const learnerIds = everPostedIn(db).all(JSON.stringify(below))
    const chainsBefore = summedChains(db, generation)
    rederive(ctx, learnerIds, { generation, deriving: deriving(db), chainsBefore })
    foldLater(ctx)
  }
  storePlacements(db, generation, units, event.subjectId)
}
