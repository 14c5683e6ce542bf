import type { Day } from '#app/domain/calendar.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { actorId, type WriteCtx } from '../command.server.ts'
import { record } from './commands.server.ts'

/** Keeps in the log who read whose record. Reading one's own is nobody's business. */
export function notePersonViewed(
  ctx: WriteCtx,
  { learnerId }: { learnerId: string },
): Outcome<null, never> {
  if (actorId(ctx) !== learnerId) record(ctx, { type: 'person.viewed', subjectId: learnerId })
  return done(null)
}

/** Keeps in the log what left the house as a file: its kind, what it was of, and as of when. */
export function noteExport(
  ctx: WriteCtx,
  { kind, subjectId, asOf }: { kind: string; subjectId: string; asOf: Day | null },
): Outcome<null, never> {
  record(ctx, { type: 'export.made', subjectId, kind, asOf })
  return done(null)
}
