import { setTimeout as pause } from 'node:timers/promises'
import type { JobHandler } from '#app/platform/jobs.server.ts'
import type { Db } from '#db/client.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'

/** Each before what says that the generation was built. */
const tables = [
  'learner_standing',
  'sum_year',
  'sum_pending',
  'sum_placement',
  'sum_built',
] as const

const rowsPerSlice = 500

/** Removes the generations of figures before the one that readers see, slice by slice. */
export async function sweepFigures(db: Db): Promise<void> {
  const current = figuresGeneration(db)
  for (const table of tables) {
    const some = `select rowid from ${table} where generation < ? limit ${rowsPerSlice}`
    const remove = db.$client.prepare(`delete from ${table} where rowid in (${some})`)
    while (remove.run(current).changes === rowsPerSlice) await pause(2)
  }
}

export const sweepFiguresJob: JobHandler = (_payload, db) => sweepFigures(db)
