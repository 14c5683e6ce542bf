import type { Day } from '#app/domain/calendar.ts'
import type { Category, Posting } from '#app/domain/facts.ts'
import type { Chance } from '#app/domain/seeded.ts'
import type { Locale } from '#app/domain/text.ts'
import { fictionalName, fictionalNations, happens, pick } from './names.ts'
import type { FictionalUnit } from './units.ts'

export type FictionalRank = { category: Category; grade: string | null; band: Posting['band'] }

export type FictionalPerson = FictionalRank & {
  nation: string
  serviceNumber: string
  givenName: string
  familyName: string
  email: string
  unit: string
  workRoles: string[]
  locale: Locale
}

const military: [grade: string, weight: number][] = [
  ['OR-1', 6],
  ['OR-2', 10],
  ['OR-3', 14],
  ['OR-4', 14],
  ['OR-5', 12],
  ['OR-6', 10],
  ['OR-7', 6],
  ['OR-8', 3],
  ['OR-9', 2],
  ['WO-2', 1],
  ['WO-4', 1],
  ['OF(D)', 1],
  ['OF-1', 6],
  ['OF-2', 6],
  ['OF-3', 4],
  ['OF-4', 2],
  ['OF-5', 1],
  ['OF-6', 1],
]

const civilian: [grade: string, weight: number][] = [
  ['G4', 10],
  ['G6', 14],
  ['G8', 14],
  ['G10', 16],
  ['G12', 14],
  ['G14', 8],
  ['G15', 12],
  ['G17', 8],
  ['G20', 3],
  ['G22', 1],
]

const roles = [
  'data-steward',
  'data-analyst',
  'cyber-defender',
  'system-administrator',
  'ai-system-operator',
  'intelligence-analyst',
  'logistician',
  'instructor',
]

export function weighted<T>(chance: Chance, choices: readonly (readonly [T, number])[]): T {
  let left = chance.below(choices.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return choices[0]![0]
}

function rankFor(chance: Chance): { category: Category; grade: string | null } {
  const category = weighted(chance, [
    ['military', 70],
    ['civilian', 21],
    ['contractor', 9],
  ] as const)
  if (category === 'contractor') return { category, grade: null }
  return { category, grade: weighted(chance, category === 'military' ? military : civilian) }
}

/** Somebody who does not exist; the same chance makes the same people. */
export function fictionalPerson(
  chance: Chance,
  number: number,
  units: readonly (readonly [FictionalUnit, number])[],
): Omit<FictionalPerson, 'band'> & { contractorBand: 'foundation' | 'supervisory' | null } {
  const unit = weighted(chance, units)
  const nation = happens(chance, 75) ? unit.nation : pick(chance, fictionalNations)
  const { givenName, familyName } = fictionalName(chance, nation)
  const { category, grade } = rankFor(chance)
  const given = pick(chance, ['foundation', 'supervisory'] as const)
  const contractorBand = happens(chance, 50) ? given : null
  const workRoles = happens(chance, 38) ? [pick(chance, roles)] : []
  const second = pick(chance, roles)
  if (workRoles.length > 0 && happens(chance, 15) && !workRoles.includes(second)) {
    workRoles.push(second)
  }
  const address = `${givenName}.${familyName}.${number}`.toLowerCase()
  return {
    nation,
    serviceNumber: `${String(100_000 + number)}`,
    givenName,
    familyName,
    email: `${address}@demo.example`,
    category,
    grade,
    contractorBand: category === 'contractor' ? contractorBand : null,
    unit: unit.code,
    workRoles,
    locale: happens(chance, nation === 'XBB' ? 80 : 25) ? 'fr' : 'en',
  }
}

export type Dated<T> = T & { arrivedOn: Day; departedOn: Day | null }
