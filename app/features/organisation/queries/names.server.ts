import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { inScope, type Scope } from '../../scope.server.ts'

type Named = {
  id: string
  nation: string | null
  serviceNumber: string | null
  givenName: string
  familyName: string
  unitId: string | null
}

const named = statement((db: Db) =>
  db.$client.prepare<[string], Named>(
    `select i.learner_id as id, i.nation as nation, i.service_number as serviceNumber,
       i.given_name as givenName, i.family_name as familyName,
       (select p.unit_id from posting p where p.learner_id = i.learner_id
        order by p.from_day desc limit 1) as unitId
     from identity i where i.learner_id in (select value from json_each(?))`,
  ),
)

/** Those among the ids whose last posting is within the scope; others do not exist here. */
function within(ctx: ReadCtx, scope: Scope | null, learnerIds: readonly string[]): Named[] {
  if (!scope || learnerIds.length === 0) return []
  const people = named(ctx.db).all(JSON.stringify([...new Set(learnerIds)]))
  return people.filter(({ unitId }) => inScope(scope, unitId))
}

/** What people of the scope are called, by id. */
export function namesWithin(
  ctx: ReadCtx,
  scope: Scope | null,
  learnerIds: readonly string[],
): Map<string, string> {
  const people = within(ctx, scope, learnerIds)
  return new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]))
}

/** The numbers of people of the scope, by id. */
export function numbersWithin(
  ctx: ReadCtx,
  scope: Scope | null,
  learnerIds: readonly string[],
): Map<string, Pick<Named, 'nation' | 'serviceNumber'>> {
  return new Map(within(ctx, scope, learnerIds).map((person) => [person.id, person]))
}
