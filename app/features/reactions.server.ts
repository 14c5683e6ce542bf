import type { Event, EventOf } from '#app/domain/event.ts'
import { clearPublishedDrafts } from './catalogue/draft/clear-drafts.server.ts'
import { awardEarnedCredentials } from './certification/award.server.ts'
import type { WriteCtx } from './command.server.ts'
import { completeCourse } from './enrolment/complete-course.server.ts'
import { addToSums } from './reporting/add-to-sums.server.ts'
import { followRules } from './reporting/follow-rules.server.ts'
import { followUnits } from './reporting/follow-units.server.ts'

type Reactions = {
  readonly [Type in Event['type']]?: readonly ((ctx: WriteCtx, event: EventOf<Type>) => void)[]
}

/** What follows from what, in the same transaction and in this order. */
const reactions: Reactions = {
  'lesson.done': [completeCourse],
  'attempt.graded': [completeCourse, awardEarnedCredentials],
  'course.completed': [awardEarnedCredentials],
  'credential.issued': [awardEarnedCredentials, addToSums],
  'credential.revoked': [addToSums],
  'waiver.granted': [addToSums],
  'enrolment.started': [addToSums],
  'learner.arrived': [addToSums],
  'learner.departed': [addToSums],
  'learner.reinstated': [addToSums],
  'learner.posted': [addToSums],
  'role.assigned': [addToSums],
  'role.ended': [addToSums],
  'absence.recorded': [addToSums],
  'grant.given': [addToSums],
  'grant.ended': [addToSums],
  'unit.created': [followUnits],
  'unit.moved': [followUnits],
  'course.published': [clearPublishedDrafts],
  'rule.published': [followRules],
  'rule.ended': [followRules],
  'grades.published': [followRules],
  'certification.published': [followRules],
}

/** Runs what follows from an event. What it records in turn is reacted to as well. */
export function react(ctx: WriteCtx, event: Event): void {
  const handlers = reactions[event.type] as readonly ((ctx: WriteCtx, event: Event) => void)[]
  for (const handler of handlers ?? []) handler(ctx, event)
}
