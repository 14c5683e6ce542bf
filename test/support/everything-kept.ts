import type { World } from './world.ts'

/** Tables that count tries: a refused try is one. */
const counters = new Set(['rate_limit'])

/** All that is kept, table by table, to be compared before and after. */
export function everythingKept({ db }: World): Map<string, string> {
  const names = db.$client
    .prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all()
  return new Map(
    names
      .filter((name) => !counters.has(name))
      .map((name) => [name, JSON.stringify(db.$client.prepare(`select * from "${name}"`).all())]),
  )
}

/** How many rows were ever written through this connection, counters included. */
export const writesOf = ({ db }: World): number =>
  db.$client.prepare<[], number>('select total_changes()').pluck().get()!

/** The tables that are not as they were. */
export function changedSince(before: ReadonlyMap<string, string>, here: World): string[] {
  const now = everythingKept(here)
  return [...now.keys()].filter((name) => now.get(name) !== before.get(name))
}
