import type { Event } from '#app/domain/event.ts'

/** What a figure may follow from. */
export const followed: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'unit.created',
  'unit.moved',
  'learner.arrived',
  'learner.departed',
  'learner.reinstated',
  'learner.posted',
  'role.assigned',
  'role.ended',
  'absence.recorded',
  'grant.given',
  'grant.ended',
  'credential.issued',
  'credential.revoked',
  'waiver.granted',
  'enrolment.started',
  'rule.published',
  'rule.ended',
  'grades.published',
  'certification.published',
])

export const isFollowed = (type: Event['type']): boolean => followed.has(type)

/** What concerns one learner, or a unit that nobody is in yet: no other figure follows from it. */
export const isOfOnePerson = (type: Event['type']): boolean =>
  type === 'unit.created' || !/^(unit|rule|grades|certification)\./.test(type)
