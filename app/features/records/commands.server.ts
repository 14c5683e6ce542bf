import { sql } from 'drizzle-orm'
import type { Event } from '#app/domain/event.ts'
import { statement } from '#db/client.server.ts'
import { event } from '#db/schema/records.ts'
import { actorId, type WriteCtx } from '../command.server.ts'

const append = statement((db) =>
  db
    .insert(event)
    .values({
      at: sql.placeholder('at'),
      actorId: sql.placeholder('actorId'),
      type: sql.placeholder('type'),
      subjectId: sql.placeholder('subjectId'),
      data: sql.placeholder('data') as never,
      batchId: sql.placeholder('batchId'),
    })
    .prepare(),
)

/** Appends to the log, and queues the event so that `perform` runs what follows from it. */
export function record(ctx: WriteCtx, happened: Event): void {
  const { type, subjectId, ...data } = happened
  const batchId = ctx.batch?.id ?? null
  append(ctx.db).run({ at: ctx.now, actorId: actorId(ctx), type, subjectId, data, batchId })
  ctx.recorded.push(happened)
}
