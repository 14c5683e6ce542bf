import type { Day } from '#app/domain/calendar.ts'
import type { Posting } from '#app/domain/facts.ts'
import type { Grade } from '#app/domain/grade.ts'
import { rankOf } from '#app/domain/posting.ts'
import type { FictionalRank } from '../fiction/person.ts'
import type { Action } from './action.ts'
import { unitIds } from './force.ts'

/** Somebody while their career is told. */
export type Member = {
  id: string
  nation: string
  rank: FictionalRank
  unit: string
  roles: string[]
  /** Nothing happens to their posting before this day again. */
  settledUntil: Day
  leads: string | null
}

/** The events of one person; each changes the member and answers what is told. */
export function posted(member: Member, day: Day): Action {
  const { id, nation, rank, unit } = member
  member.settledUntil = day
  const post = { unitId: unitIds.get(unit)!, nation, ...rank }
  return { day, event: { type: 'learner.posted', subjectId: id, on: day, ...post } }
}

export function took(member: Member, role: string, day: Day): Action {
  member.roles.push(role)
  return { day, event: { type: 'role.assigned', subjectId: member.id, role, on: day, until: null } }
}

export function gaveUp(member: Member, role: string, day: Day): Action {
  member.roles = member.roles.filter((held) => held !== role)
  return { day, event: { type: 'role.ended', subjectId: member.id, role, on: day } }
}

export function leads(member: Member, unit: string, day: Day): Action {
  member.leads = unit
  const given = { permissionSet: 'leader' as const, unitId: unitIds.get(unit)!, from: day }
  const grantId = `demo-leads-${unit}-${member.id}`
  const held = { grantId, ...given, until: null, onBehalfOf: null, source: 'import' as const }
  return { day, event: { type: 'grant.given', subjectId: member.id, ...held } }
}

const ladders = [
  ['OR-1', 'OR-2', 'OR-3', 'OR-4', 'OR-5', 'OR-6', 'OR-7', 'OR-8', 'OR-9'],
  ['OF(D)', 'OF-1', 'OF-2', 'OF-3', 'OF-4', 'OF-5'],
  ['G4', 'G6', 'G8', 'G10', 'G12', 'G14', 'G15', 'G17', 'G20'],
]

/** The next grade up; null where there is none. */
export function promotion(grade: string | null): string | null {
  const ladder = ladders.find((one) => grade !== null && one.includes(grade))
  return ladder?.[ladder.indexOf(grade!) + 1] ?? null
}

/** The rank with its band, which is known to fit. */
export function ranked(
  grades: readonly Grade[],
  category: Posting['category'],
  grade: string | null,
  band: Posting['band'] | null = null,
): FictionalRank {
  const rank = rankOf({ category, grade, band }, grades)
  if (!rank.ok) throw new Error(`${category} ${grade}: ${rank.refusal}`)
  return rank.value
}

/** Whether somebody of that rank could lead a unit. */
export const mayLead = ({ band, category }: FictionalRank): boolean =>
  category !== 'contractor' && (band === 'senior' || band === 'supervisory')
