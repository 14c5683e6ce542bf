import { statement } from '#db/client.server.ts'
import type { WriteCtx } from '../../command.server.ts'
import type { ReadyCourse } from '../check/check-course.server.ts'

const given = `select value ->> 'id' as id, value ->> 'assessmentId' as assessment_id,
  value ->> 'kind' as kind from json_each(?)`

const foreignItems = statement((db) =>
  db.$client.prepare<[string], { id: string }>(
    `with given as (${given}) select r.item_id as id from item_registry r join given on given.id = r.item_id
     where r.assessment_id <> given.assessment_id or r.kind <> given.kind limit 1`,
  ),
)

const registerItems = statement((db) =>
  db.$client.prepare<[string]>(
    `insert into item_registry (item_id, assessment_id, kind)
     select id, assessment_id, kind from (${given}) where true on conflict do nothing`,
  ),
)

/** An item id belongs to the assessment and the kind that it was first published with. */
export function claimItems(ctx: WriteCtx, { assessments }: ReadyCourse): boolean {
  const items = assessments.flatMap(({ id: assessmentId, items }) =>
    items.map(({ id, kind }) => ({ id, assessmentId, kind })),
  )
  const list = JSON.stringify(items)
  if (foreignItems(ctx.db).get(list)) return false
  registerItems(ctx.db).run(list)
  return true
}
