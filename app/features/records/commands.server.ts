import type { Event } from '#app/domain/event.ts'
import { type Db, statement } from '#db/client.server.ts'
import { actorId, type WriteCtx } from '../command.server.ts'

const append = statement((db: Db) =>
  db.$client.prepare(
    'insert into event (at, actor_id, type, subject_id, data, batch_id) values (?, ?, ?, ?, ?, ?)',
  ),
)

/** Appends to the log, and queues the event so that `perform` runs what follows from it. */
export function record(ctx: WriteCtx, happened: Event): void {
  const { type, subjectId, ...data } = happened
  const batchId = ctx.batch?.id ?? null
  append(ctx.db).run(ctx.now, actorId(ctx), type, subjectId, JSON.stringify(data), batchId)
  ctx.recorded.push(happened)
}
