import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { requeueFailed } from '#app/platform/job-list.server.ts'
import type { WriteCtx } from '../command.server.ts'
import { record } from './commands.server.ts'

/** Puts a failed job back in the queue, with all its tries before it. */
export function retryJob(ctx: WriteCtx, { jobId }: { jobId: string }): Outcome<null, 'not-found'> {
  const kind = requeueFailed(ctx, jobId)
  if (kind === null) return refuse('not-found')
  record(ctx, { type: 'job.retried', subjectId: jobId, kind })
  return done(null)
}
