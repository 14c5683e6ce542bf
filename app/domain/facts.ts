import type { Day } from './calendar.ts'
import type { Band, GradeRange } from './grade.ts'
import type { Interval } from './interval.ts'
import type { Text } from './text.ts'

export type Category = 'military' | 'civilian' | 'contractor'

/** Where and as what a person served in an interval; contractors have no grade, only a band or none. */
export type Posting = Interval & {
  unitId: string
  nation: string
  category: Category
  grade: string | null
  band: Band | 'none'
}

/** What is known of a person, as far as requirement rules look at it. */
export type LearnerFacts = {
  service: Interval[]
  postings: Posting[]
  roles: (Interval & { role: string })[]
  leaderGrants: Interval[]
  absences: (Interval & { kind: 'leave' | 'sickness' | 'deployment' })[]
}

export type Strength = 'mandatory' | 'recommended'

/** All that are given must hold; an empty list asks for nothing. `unitId` means it and all below it. */
export type RuleConditions = {
  categories?: Category[]
  bands?: (Band | 'none')[]
  grades?: GradeRange
  roles?: string[]
  unitId?: string
  nations?: string[]
  leadersOnly?: boolean
}

/** One version of a requirement rule. `reason` is what a person reads under "why?". */
export type Rule = Interval & {
  id: string
  version: number
  certificationId: string
  strength: Strength
  conditions: RuleConditions
  dueDays: number
  reason?: Text
}

/** Days on which one version of a rule applied to a person without a break. */
export type AppliedRule = Interval & {
  ruleId: string
  version: number
  strength: Strength
  dueDays: number
  reason?: Text
}

/**
 * An award with the dates of its issue day. `expiresOn`, `graceUntil`, `revokedOn` and
 * `curtailedOn` are first days on which it no longer holds; null where there is none.
 */
export type CredentialFact = {
  id: string
  certificationId: string
  issuedOn: Day
  expiresOn: Day | null
  windowFrom: Day | null
  graceUntil: Day | null
  revokedOn: Day | null
  curtailedOn: Day | null
  source: 'earned' | 'imported' | 'manual' | 'equivalent'
}

export type WaiverFact = Interval & { certificationId: string }

/** Everything that one person's standing in one certification follows from. */
export type PairFacts = {
  service: Interval[]
  applied: AppliedRule[]
  absences: Interval[]
  waivers: Interval[]
  credentials: CredentialFact[]
}
