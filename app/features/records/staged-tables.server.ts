import type { Db } from '#db/client.server.ts'

/** A table whose rows carry the generation that added them, and perhaps the one that retired them. */
export type StagedTable = { name: string; retires: boolean }

const tablesSql = `
  select name,
    exists (select 1 from pragma_table_info(t.name) where name = 'retired') as retires
  from sqlite_schema t
  where type = 'table' and exists (select 1 from pragma_table_info(t.name) where name = 'generation')`

/**
 * Every table with a column named `generation`, each before those that it refers to. They are asked
 * of the database itself, so that a new one cannot be forgotten.
 */
export function stagedTables(db: Db): StagedTable[] {
  const found = db.$client.prepare<[], { name: string; retires: number }>(tablesSql).all()
  const names = new Set(found.map(({ name }) => name))
  const ordered: string[] = []
  const visit = (name: string) => {
    if (ordered.includes(name)) return
    for (const parent of referredTo(db, name))
      if (names.has(parent) && parent !== name) visit(parent)
    ordered.push(name)
  }
  for (const name of names) visit(name)
  const retires = new Map(found.map((table) => [table.name, table.retires === 1]))
  return ordered.reverse().map((name) => ({ name, retires: retires.get(name)! }))
}

function referredTo(db: Db, name: string): string[] {
  const keys = 'select distinct "table" from pragma_foreign_key_list(?)'
  return db.$client.prepare<[string], string>(keys).pluck().all(name)
}
