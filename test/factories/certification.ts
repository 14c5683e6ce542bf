import type { Validity } from '#app/domain/credential.ts'
import type { RuleConditions, Strength } from '#app/domain/facts.ts'
import type { Requirement } from '#app/domain/requirement.ts'
import {
  certification,
  certificationVersion,
  credentialRow,
  requirementRuleRow,
  revocationRow,
  waiverRow,
} from '#db/schema/certification.ts'
import type { World } from '#test/support/world.ts'

const say = (text: string) => ({ en: text, fr: `${text} (fr)` })
let number = 0

const yearly: Validity = { basis: 'completion', months: 12, windowDays: 60, graceDays: 30 }

export const courseDone = (courseId: string): Requirement => ({ kind: 'course', courseId })

export const scored = (assessmentId: string, atLeast = 0.7): Requirement => ({
  kind: 'score',
  assessmentId,
  atLeast,
})

export const allOf = (...of: Requirement[]): Requirement => ({ kind: 'allOf', of })

type CertificationGiven = {
  id?: string
  requires?: Requirement
  validity?: Validity
  title?: string
}

/** Publishes a certification; it asks for the course `data` and 70 % in its final, unless said otherwise. */
export function aCertification({ db, now }: World, given: CertificationGiven = {}): { id: string } {
  const { id = 'data-literacy', validity = yearly, title = `Certification ${id}` } = given
  const requires = given.requires ?? allOf(courseDone('data'), scored('data-final', 0.7))
  const words = { title: say(title), summary: say('What the holder can do') }
  const outcomes = [{ competency: 'c.2', level: 3 }]
  const definition = { id, ...words, requires, outcomes, tags: [], validity }
  const versionId = `${id}-${++number}`
  db.insert(certificationVersion)
    .values({ id: versionId, certificationId: id, number, publishedAt: now, definition })
    .run()
  const current = { currentVersionId: versionId }
  db.insert(certification)
    .values({ id, ...current })
    .onConflictDoUpdate({ target: certification.id, set: current })
    .run()
  return { id }
}

type CredentialGiven = {
  learnerId: string
  certificationId?: string
  issuedOn?: string
  expiresOn?: string | null
  windowFrom?: string | null
  graceUntil?: string | null
  revokedOn?: string
  source?: 'earned' | 'imported' | 'manual' | 'equivalent'
}

/** An award as it stands in the table; the certification must exist. */
export function aCredential({ db, now }: World, given: CredentialGiven) {
  const { certificationId = 'data-literacy', revokedOn, learnerId } = given
  const { currentVersionId } = db
    .select()
    .from(certification)
    .all()
    .find(({ id }) => id === certificationId)!
  const id = `credential-${++number}`
  const publicId = `p${String(number).padStart(21, '0')}`
  const { issuedOn = '2026-01-10', expiresOn = '2027-01-10', source = 'imported' } = given
  const { windowFrom = null, graceUntil = null } = given
  db.insert(credentialRow)
    .values({
      ...{ id, publicId, learnerId, certificationId, certificationVersionId: currentVersionId },
      ...{ issuedOn, issuedAt: Date.parse(issuedOn), expiresOn, windowFrom, graceUntil, source },
      ...{ evidence: {}, generation: 0 },
    })
    .run()
  if (revokedOn) {
    const recorded = { recordedAt: now, reason: 'Awarded in error', actorId: null, generation: 0 }
    db.insert(revocationRow)
      .values({ credentialId: id, effectiveOn: revokedOn, ...recorded })
      .run()
  }
  return { id, publicId }
}

type RuleGiven = {
  id?: string
  certificationId?: string
  strength?: Strength
  conditions?: RuleConditions
  from?: string
  dueDays?: number
  reason?: string
}

/** A requirement rule: for everybody, from the beginning of 2026, due in 60 days. */
export function aRule({ db, now }: World, given: RuleGiven = {}): { id: string } {
  const { certificationId = 'data-literacy', strength = 'mandatory', conditions = {} } = given
  const { id = `rule-${++number}`, from = '2026-01-01', dueDays = 60 } = given
  const { reason = 'Because it matters' } = given
  const recorded = { sourceHash: id, recordedAt: now, generation: 0 }
  db.insert(requirementRuleRow)
    .values({
      ...{ id, version: 1, certificationId, strength, from, dueDays, ...recorded },
      ...{ conditions: conditions as Record<string, unknown>, reason: say(reason) },
    })
    .run()
  return { id }
}

export function aWaiver({ db }: World, learnerId: string, certificationId = 'data-literacy') {
  const dates = { from: '2026-05-01', until: '2026-07-01' }
  const words = { reason: 'On a course abroad', grantedBy: 'somebody' }
  const row = { id: `waiver-${++number}`, learnerId, certificationId, ...words, ...dates }
  db.insert(waiverRow)
    .values({ ...row, generation: 0 })
    .run()
}
