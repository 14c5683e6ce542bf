import type { Day } from '#app/domain/calendar.ts'
import type { Posting } from '#app/domain/facts.ts'
import { endLast, succeed } from '#app/domain/service-record.ts'
import type { WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import { newestPostings, newestService } from '../newest.server.ts'
import { addPosting, addService, retirePosting, retireService } from '../rows.server.ts'
import { settle } from './settle.ts'

/** Each records what happened and brings the rows to it, by the rules that the log is replayed by. */
export function recordArrival(ctx: WriteCtx, learnerId: string, on: Day): void {
  record(ctx, { type: 'learner.arrived', subjectId: learnerId, on })
  addService(ctx, { learnerId, from: on, until: null })
}

export type Posted = Omit<Posting, 'from' | 'until'>

export function recordPosting(ctx: WriteCtx, learnerId: string, on: Day, posted: Posted): void {
  record(ctx, { type: 'learner.posted', subjectId: learnerId, on, ...posted })
  const before = newestPostings(ctx, learnerId)
  const after = succeed<Row<typeof before>>(before, { learnerId, from: on, ...posted })
  settle(ctx, before, after, retirePosting, addPosting)
}

/** The first posting of somebody new, who has no earlier ones to look for. */
export function recordFirstPosting(ctx: WriteCtx, learnerId: string, on: Day, posted: Posted) {
  record(ctx, { type: 'learner.posted', subjectId: learnerId, on, ...posted })
  addPosting(ctx, { learnerId, from: on, until: null, ...posted })
}

export function recordDeparture(ctx: WriteCtx, learnerId: string, on: Day): void {
  record(ctx, { type: 'learner.departed', subjectId: learnerId, on })
  endService(ctx, learnerId, on)
}

export function recordReinstatement(ctx: WriteCtx, learnerId: string): void {
  record(ctx, { type: 'learner.reinstated', subjectId: learnerId })
  endService(ctx, learnerId, null)
}

function endService(ctx: WriteCtx, learnerId: string, until: Day | null): void {
  const service = newestService(ctx, learnerId)
  settle(ctx, service, endLast(service, until), retireService, addService)
  const postings = newestPostings(ctx, learnerId)
  settle(ctx, postings, endLast(postings, until), retirePosting, addPosting)
}

/** A row of the table, or one that is not written yet. */
type Row<Rows extends readonly { rowId: number }[]> = Omit<
  Rows[number],
  'rowId' | 'generation' | 'retired'
> & { rowId?: number }
