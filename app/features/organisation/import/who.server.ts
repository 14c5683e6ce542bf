import { and, sql } from 'drizzle-orm'
import { statement } from '#db/client.server.ts'
import { identityRow } from '#db/schema/organisation.ts'
import { currentGeneration, visibleAt } from '../../records/generations.server.ts'
import type { Importing } from './part.ts'

const byNumber = statement((db) => {
  const { learnerId, nation, serviceNumber } = identityRow
  return db
    .select({ learnerId, nation, serviceNumber })
    .from(identityRow)
    .where(
      and(
        sql`(${nation}, ${serviceNumber}) in (
          select value ->> 0, value ->> 1 from json_each(${sql.placeholder('pairs')}))`,
        visibleAt(identityRow, sql.placeholder('generation')),
      ),
    )
    .prepare()
})

/**
 * The ids of people by `personKey`: those of the file that is imported along, then those stored. Who
 * is in neither is missing from the answer.
 */
export function idsOf(
  { ctx, people }: Importing,
  keys: Iterable<string>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const asked: [string, string][] = []
  for (const key of new Set(keys)) {
    const planned = people.get(key)
    if (planned !== undefined) ids.set(key, planned)
    else asked.push([key.slice(0, 3), key.slice(4)])
  }
  const ask = { pairs: JSON.stringify(asked), generation: currentGeneration(ctx.db) }
  for (const found of byNumber(ctx.db).all(ask)) {
    ids.set(`${found.nation} ${found.serviceNumber}`, found.learnerId)
  }
  return ids
}
