import { type Db, statement } from '#db/client.server.ts'
import { organisationVersion } from '../records/generations.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'

/** Pending changes are numbered, and folding them changes no figure. */
const latest = statement((db) =>
  db.$client
    .prepare<[], string>(
      `select coalesce((select seq from sqlite_sequence where name = 'sum_pending'), 0)
         || ' ' || (select count(*) from certification_version)
         || ' ' || coalesce((select group_concat(hash) from indicator_definition where current), '')`,
    )
    .pluck(),
)

/** The same as long as no figure, unit, definition or title of a certification has changed. */
export function figuresVersion(db: Db): string {
  return `${figuresGeneration(db)} ${organisationVersion(db)} ${latest(db).get()}`
}
