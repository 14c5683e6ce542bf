import type { OrganisationEvent } from './events/organisation.ts'
import type { LearnerFacts } from './facts.ts'
import type { Placement } from './org-unit.ts'
import { cutAt, endLast, succeed } from './service-record.ts'

type Leading = LearnerFacts['leaderGrants'][number] & { grantId: string }

type Person = Omit<LearnerFacts, 'leaderGrants'> & { leaderGrants: Leading[] }

/** The organisation as the events so far tell it. */
export type Replayed = { people: Map<string, Person>; placements: Map<string, Placement[]> }

export const nothingYet = (): Replayed => ({ people: new Map(), placements: new Map() })

/** Works one event in, changing `replayed`. The order is that of the log. */
export function replay(replayed: Replayed, event: OrganisationEvent): void {
  if (event.type.startsWith('unit.')) {
    replayUnit(replayed, event)
    return
  }
  let person = replayed.people.get(event.subjectId)
  if (!person) {
    person = { service: [], postings: [], roles: [], leaderGrants: [], absences: [] }
    replayed.people.set(event.subjectId, person)
  }
  replayPerson(person, event)
}

function replayUnit(replayed: Replayed, event: OrganisationEvent): void {
  if (event.type !== 'unit.created' && event.type !== 'unit.moved') return
  const { subjectId: unitId, parentId, on: from } = event
  const own = replayed.placements.get(unitId) ?? []
  replayed.placements.set(unitId, succeed(own, { unitId, parentId, from }))
}

function replayPerson(person: Person, event: OrganisationEvent): void {
  switch (event.type) {
    case 'learner.arrived':
      person.service = [...person.service, { from: event.on, until: null }]
      return
    case 'learner.departed':
      person.service = endLast(person.service, event.on)
      person.postings = endLast(person.postings, event.on)
      return
    case 'learner.reinstated':
      person.service = endLast(person.service, null)
      person.postings = endLast(person.postings, null)
      return
    case 'learner.posted': {
      const { on: from, unitId, nation, category, grade, band } = event
      const posting = { from, unitId, nation, category, grade, band }
      person.postings = succeed(person.postings, posting)
      return
    }
    default:
      replayHoldings(person, event)
  }
}

function replayHoldings(person: Person, event: OrganisationEvent): void {
  switch (event.type) {
    case 'role.assigned': {
      const { role, on: from, until = null } = event
      person.roles = [...person.roles, { role, from, until }]
      return
    }
    case 'role.ended': {
      const kept = person.roles.filter(({ role }) => role !== event.role)
      const same = person.roles.filter(({ role }) => role === event.role)
      person.roles = [...kept, ...cutAt(same, event.on)]
      return
    }
    case 'absence.recorded': {
      const { kind, from, until } = event
      const others = person.absences.filter((one) => one.kind !== kind || one.from !== from)
      person.absences = [...others, { kind, from, until }]
      return
    }
    case 'grant.given': {
      const { grantId, from, until, permissionSet, onBehalfOf } = event
      if (permissionSet !== 'leader' || onBehalfOf !== null) return
      person.leaderGrants = [...person.leaderGrants, { grantId, from, until }]
      return
    }
    case 'grant.ended': {
      const kept = person.leaderGrants.filter(({ grantId }) => grantId !== event.grantId)
      const ended = person.leaderGrants.filter(({ grantId }) => grantId === event.grantId)
      person.leaderGrants = [...kept, ...cutAt(ended, event.on)]
    }
  }
}
