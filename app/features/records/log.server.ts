import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { knownEvent } from '#db/schema/records.ts'
import type { Scope } from '../scope.server.ts'

export const logPageEntries = 50

/** So many events are looked at for one page where most are outside the reader's scope. */
const lookedAtMax = 200_000

/** Times are milliseconds since 1970; `untilMs` and `before` are the first that are left out. */
export type LogFilter = {
  type?: string
  subjectId?: string
  actorId?: string
  fromMs?: number
  untilMs?: number
  before?: number
}

export type LogEntry = {
  seq: number
  at: number
  type: string
  actorId: string | null
  subjectId: string | null
  data: Record<string, unknown>
}

/**
 * admin/log: a page of the event log, newest first. `older` is what to begin the next page before.
 * Events about people and units outside the scope do not exist for the reader.
 */
export function logPage(
  ctx: ReadCtx,
  scope: Scope,
  filter: LogFilter,
): { entries: LogEntry[]; older: number | null } {
  const { seq, at, type, actorId, subjectId, data } = knownEvent
  const floor = scope.whole ? 0 : newestBefore(ctx, filter.before) - lookedAtMax
  const wanted = [
    filter.type !== undefined && eq(type, filter.type),
    filter.subjectId !== undefined && eq(subjectId, filter.subjectId),
    filter.actorId !== undefined && eq(actorId, filter.actorId),
    filter.fromMs !== undefined && gte(at, filter.fromMs),
    filter.untilMs !== undefined && lt(at, filter.untilMs),
    filter.before !== undefined && lt(seq, filter.before),
    floor > 0 && gte(seq, floor),
    !scope.whole && aboutScope(scope),
  ].filter((condition) => condition !== false)
  const rows = ctx.db
    .select({ seq, at, type, actorId, subjectId, data })
    .from(knownEvent)
    .where(and(...wanted))
    .orderBy(desc(seq))
    .limit(logPageEntries + 1)
    .all()
  const entries = rows.slice(0, logPageEntries)
  if (rows.length > logPageEntries) return { entries, older: entries.at(-1)!.seq }
  return { entries, older: floor > 1 ? floor : null }
}

function newestBefore(ctx: ReadCtx, before: number | undefined): number {
  const newest = ctx.db.$client.prepare<[], number>('select max(seq) from event').pluck().get()
  return Math.min(before ?? Number.POSITIVE_INFINITY, (newest ?? 0) + 1)
}

/** Hidden are people whose last posting is elsewhere or who have none, and units elsewhere. */
function aboutScope({ unitIdsJson }: Scope): SQL {
  const subject = knownEvent.subjectId
  const within = sql`(select value from json_each(${unitIdsJson}))`
  const posted = sql`(select unit_id from posting where learner_id = l.id
    order by from_day desc limit 1)`
  return sql`not exists (select 1 from learner l where l.id = ${subject}
      and coalesce(${posted}, '') not in ${within})
    and not exists (select 1 from org_unit u where u.id = ${subject} and u.id not in ${within})`
}
