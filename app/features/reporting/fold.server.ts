import { setTimeout as pause } from 'node:timers/promises'
import { added, addedAll, noEntries } from '#app/domain/figures/entries.ts'
import { netOf, rowsOf } from '#app/domain/figures/series.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { JobHandler } from '#app/platform/jobs.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { perform } from '../perform.server.ts'
import { keyTable } from './keys.server.ts'
import { unpackEntries } from './packed.ts'
import { figuresGeneration, type OfUnit, storedYear, storeYear } from './sum-rows.server.ts'

const rowsPerSlice = 200

/** A unit with fewer pending rows for a certification is read as quickly as if they were folded. */
const crowdedFrom = 16

const crowded = statement((db) =>
  db.$client.prepare<{ generation: number; atLeast: number }, OfUnit>(
    `select generation, unit_id as unitId, certification_id as certificationId from sum_pending
     where generation = @generation group by unit_id, certification_id having count(*) >= @atLeast`,
  ),
)

const pendingOf = statement((db) =>
  db.$client.prepare<OfUnit & { limit: number }, { id: number; entries: Buffer }>(
    `select id, entries from sum_pending where generation = @generation and unit_id = @unitId
       and certification_id = @certificationId order by id limit @limit`,
  ),
)

const remove = statement((db) =>
  db.$client.prepare<[number]>('delete from sum_pending where id = ?'),
)

/** Folds some pending changes of one unit and certification; says whether there may be more. */
export function foldSome(ctx: WriteCtx, of: OfUnit): Outcome<boolean, never> {
  const { db } = ctx
  if (of.generation !== figuresGeneration(db)) return done(false)
  const rows = pendingOf(db).all({ ...of, limit: rowsPerSlice })
  const changes = addedAll(rows.map(({ entries }) => unpackEntries(entries)))
  for (const { dimension, year, entries } of rowsOf(changes, keyTable(db).dimensionOf)) {
    const row = { ...of, dimension, year }
    const sum = added(storedYear(db, row) ?? noEntries, entries)
    storeYear(db, { ...row, net: netOf(sum), entries: sum })
  }
  for (const { id } of rows) remove(db).run(id)
  return done(rows.length === rowsPerSlice)
}

/** Folds what is pending, in short transactions. Figures are the same before and after. */
export async function foldFigures(db: Db, now: number, atLeast = 1): Promise<void> {
  const ctx = systemContext(db, now, env().TIME_ZONE)
  for (const of of crowded(db).all({ generation: figuresGeneration(db), atLeast })) {
    for (let more = true; more; ) {
      const folded = perform(ctx, foldSome, of)
      more = folded.ok && folded.value
      await pause(2)
    }
  }
}

/**
 * An award leaves a row in every unit above: those at the top, which everybody's awards reach, are
 * folded again and again, the many small ones below only once it pays.
 */
export const foldFiguresJob: JobHandler = (_payload, db, now) => foldFigures(db, now, crowdedFrom)
