import type { Entries } from '#app/domain/figures/entries.ts'
import { type Db, statement } from '#db/client.server.ts'
import { currentGeneration } from '../records/generations.server.ts'
import { packEntries, unpackEntries } from './packed.ts'

const newestBuilt = statement((db) =>
  db.$client
    .prepare<[number], number | null>('select max(generation) from sum_built where generation <= ?')
    .pluck(),
)

/** The generation of figures that readers see: the newest that was built whole; 0 before any was. */
export function figuresGeneration(db: Db): number {
  return newestBuilt(db).get(currentGeneration(db)) ?? 0
}

export type OfUnit = { generation: number; unitId: string; certificationId: string }

const insertPending = statement((db) =>
  db.$client.prepare<OfUnit & { entries: Buffer }>(
    `insert into sum_pending (generation, unit_id, certification_id, entries)
     values (@generation, @unitId, @certificationId, @entries)`,
  ),
)

export function addPending(db: Db, of: OfUnit, entries: Entries): void {
  insertPending(db).run({ ...of, entries: packEntries(entries) })
}

export type OfYear = OfUnit & { dimension: number; year: number }

const putYear = statement((db) =>
  db.$client.prepare<OfYear & { net: Buffer; entries: Buffer }>(
    `insert into sum_year (generation, unit_id, dimension, certification_id, year, net, entries)
     values (@generation, @unitId, @dimension, @certificationId, @year, @net, @entries)
     on conflict do update set net = excluded.net, entries = excluded.entries`,
  ),
)

const dropYear = statement((db) =>
  db.$client.prepare<OfYear>(
    `delete from sum_year where generation = @generation and unit_id = @unitId
       and dimension = @dimension and certification_id = @certificationId and year = @year`,
  ),
)

const readYear = statement((db) =>
  db.$client
    .prepare<OfYear, Buffer>(
      `select entries from sum_year where generation = @generation and unit_id = @unitId
         and dimension = @dimension and certification_id = @certificationId and year = @year`,
    )
    .pluck(),
)

type Changes = { net: Entries; entries: Entries }

/** Writes the changes of a year; one that changes nothing has no row. */
export function storeYear(db: Db, row: OfYear & Changes): void {
  const { generation, unitId, dimension, certificationId, year, net, entries } = row
  const of = { generation, unitId, dimension, certificationId, year }
  if (entries.length === 0) dropYear(db).run(of)
  else putYear(db).run({ ...of, net: packEntries(net), entries: packEntries(entries) })
}

export function storedYear(db: Db, of: OfYear): Entries | null {
  const bytes = readYear(db).get(of)
  return bytes ? unpackEntries(bytes) : null
}
