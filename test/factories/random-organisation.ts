import { addDays, type Day } from '#app/domain/calendar.ts'
import type { CredentialFact, LearnerFacts, Posting, Rule } from '#app/domain/facts.ts'
import type { FigureFacts } from '#app/domain/figures/standings.ts'
import type { Grade } from '#app/domain/grade.ts'
import { lineageOf, type Placement, unitHistory } from '#app/domain/org-unit.ts'
import type { World } from '#app/domain/rules.ts'
import { type Chance, chanceFrom } from '#app/domain/seeded.ts'

export const firstDay: Day = '2024-11-20'
export const dayCount = 500

export const someGrades: Grade[] = [
  { code: 'OR-3', group: 'OR', ordinal: 3, band: 'foundation' },
  { code: 'OR-7', group: 'OR', ordinal: 7, band: 'supervisory' },
  { code: 'OF-4', group: 'OF', ordinal: 4, band: 'senior' },
  { code: 'G5', group: 'G', ordinal: 5, band: 'foundation' },
]

const nations = ['XAA', 'XBB']
export const someCertifications = ['cyber', 'data']
const roles = ['analyst', 'operator', 'steward']

export type RandomOrganisation = {
  placements: Placement[]
  unitIds: string[]
  rules: Rule[]
  people: Map<string, FigureFacts>
}

/** A small organisation with moves of people and units, roles, waivers, absences and rule edits. */
export function randomOrganisation(seed: string, peopleCount: number): RandomOrganisation {
  const chance = chanceFrom(seed)
  const unitIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, 3 + chance.below(5))
  const placements = randomPlacements(chance, unitIds)
  const rules = Array.from({ length: 2 + chance.below(4) }, (_, n) =>
    randomRule(chance, n, unitIds),
  )
  const people = new Map<string, FigureFacts>()
  for (let n = 0; n < peopleCount; n++) people.set(`p${n}`, randomPerson(chance, unitIds))
  return { placements, unitIds, rules: [...rules, ...editsOf(chance, rules)], people }
}

export const someDay = (chance: Chance, from = 0): Day =>
  addDays(firstDay, from + chance.below(dayCount - from))

const pick = <T>(chance: Chance, list: readonly T[]): T => list[chance.below(list.length)]!
const now = (chance: Chance, outOf: number) => chance.below(outOf) === 0

/** A unit is only ever put below an earlier one, so that no unit is below itself. */
function randomPlacements(chance: Chance, unitIds: readonly string[]): Placement[] {
  return unitIds.flatMap((unitId, at) => {
    const parent = () => (at === 0 || now(chance, 6) ? null : unitIds[chance.below(at)]!)
    const first = { unitId, parentId: parent(), from: '2020-01-01', until: null as Day | null }
    if (now(chance, 2)) return [first]
    const on = someDay(chance)
    return [
      { ...first, until: on },
      { unitId, parentId: parent(), from: on, until: null },
    ]
  })
}

function randomRule(chance: Chance, n: number, unitIds: readonly string[]): Rule {
  const conditions = pick(chance, [
    {},
    { categories: ['military' as const] },
    { bands: ['senior' as const, 'foundation' as const] },
    { grades: { from: 'OR-3', to: 'OR-7' } },
    { roles: ['analyst', 'steward'] },
    { unitId: pick(chance, unitIds) },
    { leadersOnly: true },
    { nations: ['XBB'] },
  ])
  const from = now(chance, 2) ? '2020-01-01' : someDay(chance)
  const until = now(chance, 4) ? addDays(from, 1 + chance.below(400)) : null
  const base = {
    id: `r${n}`,
    version: 1,
    strength: 'mandatory' as const,
    dueDays: chance.below(60),
  }
  return { ...base, certificationId: pick(chance, someCertifications), conditions, from, until }
}

/** An edit ends the version before on its own first day. */
function editsOf(chance: Chance, rules: Rule[]): Rule[] {
  return rules.flatMap((rule) => {
    if (rule.until !== null || !now(chance, 3)) return []
    const from = someDay(chance)
    if (from <= rule.from) return []
    rule.until = from
    return [{ ...rule, version: 2, from, until: null, dueDays: chance.below(60) }]
  })
}

export function randomPerson(chance: Chance, unitIds: readonly string[]): FigureFacts {
  const service = randomService(chance)
  const heldRoles = Array.from({ length: chance.below(3) }, () => ({
    ...randomDays(chance, 300),
    role: pick(chance, roles),
  }))
  const absences = Array.from({ length: chance.below(2) }, () => ({
    ...randomDays(chance, 40),
    kind: 'leave' as const,
  }))
  const leaderGrants = now(chance, 5) ? [randomDays(chance, 200)] : []
  const facts: LearnerFacts = {
    service,
    postings: service.flatMap((period) => randomPostings(chance, period, unitIds)),
    roles: heldRoles,
    leaderGrants,
    absences,
  }
  const credentials = Array.from({ length: chance.below(4) }, (_, n) => randomAward(chance, n))
  const waivers = now(chance, 5)
    ? [{ ...randomDays(chance, 90), certificationId: pick(chance, someCertifications) }]
    : []
  const programmeDays = now(chance, 3) ? [someDay(chance)] : []
  return { ...facts, credentials, waivers, programmeDays }
}

function randomDays(chance: Chance, lengthMax: number) {
  const from = someDay(chance)
  return { from, until: now(chance, 4) ? null : addDays(from, 1 + chance.below(lengthMax)) }
}

function randomService(chance: Chance) {
  const from = now(chance, 2) ? '2023-05-01' : someDay(chance)
  if (!now(chance, 3)) return [{ from, until: null }]
  const until = addDays(from, 1 + chance.below(500))
  const again = addDays(until, chance.below(60))
  return now(chance, 2)
    ? [{ from, until }]
    : [
        { from, until },
        { from: again, until: null },
      ]
}

function randomPostings(
  chance: Chance,
  period: { from: Day; until: Day | null },
  unitIds: readonly string[],
): Posting[] {
  const first = { ...period, ...randomPost(chance, unitIds) }
  const on = someDay(chance)
  if (now(chance, 2) || on <= period.from || (period.until !== null && on >= period.until)) {
    return [first]
  }
  return [
    { ...first, until: on },
    { ...randomPost(chance, unitIds), from: on, until: period.until },
  ]
}

function randomPost(chance: Chance, unitIds: readonly string[]) {
  const place = { unitId: pick(chance, unitIds), nation: pick(chance, nations) }
  if (now(chance, 5)) {
    return { ...place, category: 'contractor' as const, grade: null, band: 'none' as const }
  }
  const { code, group, band } = pick(chance, someGrades)
  const category = group === 'G' ? ('civilian' as const) : ('military' as const)
  return { ...place, category, grade: code, band }
}

function randomAward(chance: Chance, n: number): CredentialFact {
  const issuedOn = someDay(chance)
  const expiresOn = now(chance, 5) ? null : addDays(issuedOn, 20 + chance.below(200))
  const revokedOn = now(chance, 6) ? addDays(issuedOn, chance.below(60)) : null
  return {
    id: `award-${n}`,
    certificationId: pick(chance, someCertifications),
    issuedOn,
    expiresOn,
    windowFrom: expiresOn && addDays(expiresOn, -15),
    graceUntil: expiresOn && addDays(expiresOn, chance.below(20)),
    revokedOn,
    curtailedOn: null,
    source: 'earned',
  }
}

export function worldOf({ placements }: RandomOrganisation): World {
  const history = unitHistory(placements)
  return {
    grades: someGrades,
    unitWithin: (unitId, ancestorId) => lineageOf(history, unitId).get(ancestorId) ?? [],
  }
}
