import type { Event, EventOf } from '../event.ts'
import type { OrganisationEvent } from '../events/organisation.ts'
import type { CredentialFact, Rule, RuleConditions } from '../facts.ts'
import type { FigureFacts } from '../figures/standings.ts'
import { nothingYet, replay } from '../organisation-replay.ts'

/** An event of the log, with the day it is of. */
export type Logged = { day: string; event: Event }

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

/** Works the facts that figures follow from out of the events of people, in the order of the log. */
export function replaying(programmes: ProgrammeTest): Replaying {
  const organisation = nothingYet()
  const awards = new Map<string, Awards>()
  const awardsOf = (learnerId: string) => {
    const known = awards.get(learnerId) ?? { waivers: [], credentials: [], programmeDays: [] }
    awards.set(learnerId, known)
    return known
  }
  return {
    work({ day, event }) {
      if (isAward(event)) replayAward(awardsOf(event.subjectId), event, day, programmes)
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

type AwardEvent = EventOf<
  'credential.issued' | 'credential.revoked' | 'waiver.granted' | 'enrolment.started'
>

const isAward = (event: Event): event is AwardEvent =>
  /^(credential|waiver|enrolment)\./.test(event.type)

function replayAward(awards: Awards, event: AwardEvent, day: string, programmes: ProgrammeTest) {
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
      return
    }
    case 'enrolment.started':
      if (programmes.isCourse(event.courseId)) awards.programmeDays.push(day)
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
