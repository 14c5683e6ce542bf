import { sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { inScope, type Scope } from '../../scope.server.ts'

type Named = { id: string; givenName: string; familyName: string; unitId: string | null }

const named = statement((db: Db) =>
  db.$client.prepare<[string], Named>(
    `select i.learner_id as id, i.given_name as givenName, i.family_name as familyName,
       (select p.unit_id from posting p where p.learner_id = i.learner_id
        order by p.from_day desc limit 1) as unitId
     from identity i where i.learner_id in (select value from json_each(?))`,
  ),
)

/** The names of those among the ids whose last posting is within the scope; others have none here. */
export function namesWithin(
  ctx: ReadCtx,
  scope: Scope | null,
  learnerIds: readonly string[],
): Map<string, string> {
  if (!scope || learnerIds.length === 0) return new Map()
  const people = named(ctx.db).all(JSON.stringify([...new Set(learnerIds)]))
  return new Map(
    people
      .filter(({ unitId }) => inScope(scope, unitId))
      .map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]),
  )
}
