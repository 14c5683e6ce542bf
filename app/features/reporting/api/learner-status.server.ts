import type { Day } from '#app/domain/calendar.ts'
import type { Reason, Status } from '#app/domain/standing.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { standingOf } from '../../certification/standings.server.ts'
import { inScope, type Scope } from '../../scope.server.ts'

export type LearnerStatus = {
  certification: string
  status: Status
  since: Day
  dueOn: Day | null
  expiresOn: Day | null
  reasons: Reason[]
}

type Found = { learnerId: string; unitId: string | null }

/** Somebody who left is where they were posted last. */
const byNumber = statement((db) =>
  db.$client.prepare<[string, string], Found>(
    `select i.learner_id as learnerId,
       (select p.unit_id from posting p where p.learner_id = i.learner_id
        order by p.from_day desc limit 1) as unitId
     from identity i where i.nation = ? and i.service_number = ?`,
  ),
)

/** The id of somebody within the scope; null for everybody else. */
export function learnerWithin(
  ctx: ReadCtx,
  scope: Scope,
  nation: string,
  serviceNumber: string,
): string | null {
  const found = byNumber(ctx.db).get(nation, serviceNumber)
  return found && inScope(scope, found.unitId) ? found.learnerId : null
}

/** How somebody stands on a day in all that is asked of them, or that they hold or held. */
export function learnerStatus(ctx: ReadCtx, learnerId: string, day: Day): LearnerStatus[] {
  return standingOf(ctx, learnerId, day).map(({ certificationId: certification, standing }) => {
    const { status, since, dueOn, expiresOn, reasons } = standing
    return { certification, status, since, dueOn, expiresOn, reasons }
  })
}
