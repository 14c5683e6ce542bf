import type { Day } from '../calendar.ts'
import type { Event, EventOf } from '../event.ts'
import type { OrganisationEvent } from '../events/organisation.ts'
import type { CredentialFact, Rule, RuleConditions } from '../facts.ts'
import type { FigureFacts } from '../figures/standings.ts'
import { nothingYet, replay } from '../organisation-replay.ts'

/** An event of the log, with its time in milliseconds since 1970. */
export type Logged = { at: number; event: Event }

/** People as the log tells them so far. */
export type Replaying = { work(logged: Logged): void; facts(learnerId: string): FigureFacts }

type Awards = Pick<FigureFacts, 'waivers'> & {
  credentials: CredentialFact[]
  programmeDays: string[]
}

export type ProgrammeTest = {
  isCourse(courseId: string): boolean
  isCertification(certificationId: string): boolean
}

/**
 * Works the facts that figures follow from out of the events of people, in the order of the log.
 * `dayOf` says which day it was at an event's time.
 */
export function replaying(programmes: ProgrammeTest, dayOf: (at: number) => Day): Replaying {
  const organisation = nothingYet()
  const awards = new Map<string, Awards>()
  const awardsOf = (learnerId: string) => {
    const known = awards.get(learnerId) ?? { waivers: [], credentials: [], programmeDays: [] }
    awards.set(learnerId, known)
    return known
  }
  return {
    work({ at, event }) {
      if (isStart(event)) {
        if (programmes.isCourse(event.courseId)) {
          awardsOf(event.subjectId).programmeDays.push(dayOf(at))
        }
      } else if (isAward(event)) replayAward(awardsOf(event.subjectId), event, programmes)
      else replay(organisation, event as OrganisationEvent)
    },
    facts(learnerId) {
      const person = organisation.people.get(learnerId)
      const { service = [], postings = [], roles = [], absences = [] } = person ?? {}
      const leaderGrants = (person?.leaderGrants ?? []).map(({ from, until }) => ({ from, until }))
      return { service, postings, roles, leaderGrants, absences, ...awardsOf(learnerId) }
    },
  }
}

type AwardEvent = EventOf<'credential.issued' | 'credential.revoked' | 'waiver.granted'>

const isStart = (event: Event): event is EventOf<'enrolment.started'> =>
  event.type === 'enrolment.started'

const isAward = (event: Event): event is AwardEvent =>
  event.type.startsWith('credential.') || event.type.startsWith('waiver.')

function replayAward(awards: Awards, event: AwardEvent, programmes: ProgrammeTest) {
  switch (event.type) {
    case 'credential.issued': {
      awards.credentials.push(credentialOf(event))
      if (programmes.isCertification(event.certificationId)) {
        awards.programmeDays.push(event.issuedOn)
      }
      return
    }
    case 'credential.revoked': {
      const revoked = awards.credentials.find(({ id }) => id === event.credentialId)
      if (revoked) revoked.revokedOn = event.effectiveOn
      return
    }
    case 'waiver.granted': {
      const { certificationId, from, until } = event
      awards.waivers = [...awards.waivers, { certificationId, from, until }]
    }
  }
}

function credentialOf(event: EventOf<'credential.issued'>): CredentialFact {
  const { credentialId: id, certificationId, source } = event
  const { issuedOn, expiresOn, windowFrom, graceUntil } = event
  const ends = { revokedOn: null, curtailedOn: null }
  return { id, certificationId, issuedOn, expiresOn, windowFrom, graceUntil, source, ...ends }
}

/** The versions of mandatory rules, as they were published and ended. */
export function replayedRules(events: readonly EventOf<'rule.published' | 'rule.ended'>[]): Rule[] {
  const rules = new Map<string, Rule>()
  for (const event of events) {
    const name = `${event.subjectId} ${event.version}`
    if (event.type === 'rule.published') {
      const { subjectId: id, version, certificationId, strength, from, until, dueDays } = event
      const conditions = event.conditions as RuleConditions
      const days = { from, until, dueDays }
      rules.set(name, { id, version, certificationId, strength, conditions, ...days })
    } else {
      const known = rules.get(name)
      if (known) rules.set(name, { ...known, until: event.on })
    }
  }
  return [...rules.values()].filter(
    ({ strength, from, until }) => strength === 'mandatory' && (until === null || from < until),
  )
}
