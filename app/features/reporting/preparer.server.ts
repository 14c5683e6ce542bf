import { enqueue } from '#app/platform/jobs.server.ts'
import { statement } from '#db/client.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { unitsAt } from '../organisation/queries/units.server.ts'
import type { Batch, Preparer } from '../records/batch.ts'
import { stage } from '../records/batch-stage.server.ts'
import { type Deriving, deriving } from './derive.server.ts'
import { foldLater } from './fold-later.server.ts'
import { isFollowed, isOfOnePerson } from './followed.ts'
import { forgetAllLate, forgetLate, someLate } from './late.server.ts'
import { buildFigures } from './rebuild.server.ts'
import { rederive } from './rederive.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import { storePlacements } from './sum-tree.server.ts'

/** So few people are worked out within the switch, in the generation that is there. */
const fewPeople = 50

/** How a batch's figures come: not at all, within the switch, or as a generation of their own. */
function wayOf({ kind, types, subjects }: Batch): 'none' | 'few' | 'whole' {
  if (kind === figuresKind) return 'whole'
  const changing = [...types].filter(isFollowed)
  if (changing.length === 0) return 'none'
  return changing.every(isOfOnePerson) && subjects.size <= fewPeople ? 'few' : 'whole'
}

/** The kind of a batch that does nothing but build the figures anew. */
export const figuresKind = 'figures'

const building = new WeakMap<Batch, Deriving>()

/** Brings the figures along with every batch: facts and figures change together. */
export const figuresPreparer: Preparer = {
  name: 'figures',
  async prepare(batch) {
    if (wayOf(batch) !== 'whole') return
    stage(batch, ({ db }) => forgetAllLate(db))
    const built = await buildFigures(batch)
    building.set(batch, built)
    catchUp(batch, built)
  },
  finish(ctx, batch) {
    const way = wayOf(batch)
    if (way === 'none') return
    if (way === 'few') finishFew(ctx, batch)
    else finishWhole(ctx, batch, building.get(batch)!)
    foldLater(ctx)
  },
}

const latePerSlice = 30

/** People go on learning while figures are built: those who changed are worked out anew. */
function catchUp(batch: Batch, built: Deriving): void {
  let late = someLate(batch.ctx.db, latePerSlice)
  while (late.length === latePerSlice) {
    stage(batch, (ctx) => bringUp(ctx, batch, built, late))
    late = someLate(batch.ctx.db, latePerSlice)
  }
}

function bringUp(ctx: WriteCtx, batch: Batch, built: Deriving, late: readonly string[]): void {
  forgetLate(ctx.db, late)
  rederive(ctx, late, { generation: batch.id, deriving: built })
}

const noteBuilt = statement((db) =>
  db.$client.prepare<[number, number]>(
    'insert into sum_built (generation, built_at) values (?, ?)',
  ),
)

function finishWhole(ctx: WriteCtx, batch: Batch, built: Deriving): void {
  bringUp(ctx, batch, built, someLate(ctx.db, Number.MAX_SAFE_INTEGER))
  noteBuilt(ctx.db).run(batch.id, ctx.now)
  enqueue(ctx, { kind: 'sweep-figures', payload: {}, onceKey: `sweep-figures/${batch.id}` })
}

/** The people of a small import, and those who changed while it staged. */
function finishFew(ctx: WriteCtx, batch: Batch): void {
  const { db } = ctx
  const generation = figuresGeneration(db)
  const units = unitsAt(db, batch.id)
  for (const subject of batch.subjects) {
    if (units.byId.has(subject)) storePlacements(db, generation, units, subject)
  }
  const learnerIds = [...batch.subjects].filter((subject) => !units.byId.has(subject))
  rederive(ctx, learnerIds, { generation, deriving: deriving(db, batch.id) })
}
