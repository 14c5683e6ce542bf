import { addDays, addMonths, type Day } from '#app/domain/calendar.ts'
import { type Chance, chanceFrom } from '#app/domain/seeded.ts'
import { happens } from './names.ts'
import { fictionalPerson } from './person.ts'
import { type FictionalUnit, unitsFor } from './units.ts'

/** The lines of one file, its header first. */
export type Lines = Iterable<readonly (string | null)[]>

type Person = ReturnType<typeof fictionalPerson> & { arrivedOn: Day; departedOn: Day | null }

/** The five import files of a fictional organisation: the same for the same people, seed and day. */
export function fictionalFiles(people: number, seed: string, today: Day): Record<string, Lines> {
  const units = unitsFor(people)
  const persons = personsOf(chanceFrom(`${seed} people`), people, units, today)
  return {
    'units.csv': unitLines(units),
    'people.csv': personLines(persons, leadersOf(persons), today),
    'absences.csv': absenceLines(chanceFrom(`${seed} absences`), persons, today),
    'credentials.csv': credentialLines(chanceFrom(`${seed} credentials`), persons, today),
    'waivers.csv': waiverLines(chanceFrom(`${seed} waivers`), persons, today),
  }
}

function personsOf(chance: Chance, people: number, units: FictionalUnit[], today: Day): Person[] {
  const shares = units.map((unit) => [unit, unit.share] as const)
  return Array.from({ length: people }, (_, number) => {
    const person = fictionalPerson(chance, number, shares)
    const arrivedOn = addDays(today, -30 - chance.below(6 * 365))
    const left = happens(chance, 4) ? addDays(arrivedOn, 30 + chance.below(700)) : null
    return { ...person, arrivedOn, departedOn: left !== null && left < today ? left : null }
  })
}

/** For each unit the number of the first who serves there and could lead it. */
function leadersOf(persons: readonly Person[]): Map<string, string[]> {
  const led = new Set<string>()
  const leaders = new Map<string, string[]>()
  for (const { unit, grade, departedOn, serviceNumber } of persons) {
    const able = grade !== null && /^(OF-[2-9]|OR-[89]|G1[4-9]|G2)/.test(grade)
    if (!able || departedOn !== null || led.has(unit)) continue
    led.add(unit)
    leaders.set(serviceNumber, [unit])
  }
  return leaders
}

function* unitLines(units: readonly FictionalUnit[]): Lines {
  yield ['code', 'parent', 'name_en', 'name_fr', 'nation']
  for (const { code, parent, name, nation } of units) yield [code, parent, name.en, name.fr, nation]
}

const personHeader =
  `nation service_number given_name family_name email category grade band unit work_roles locale
arrived_on departed_on leads`.split(/\s+/)

function* personLines(
  persons: readonly Person[],
  leaders: Map<string, string[]>,
  today: Day,
): Lines {
  yield personHeader
  for (const person of persons) {
    const { nation, serviceNumber, givenName, familyName, email, category, grade } = person
    const leads = leaders.get(serviceNumber)?.join('|') ?? ''
    const left = person.departedOn !== null && person.departedOn <= today
    yield [
      ...[nation, serviceNumber, givenName, familyName, email, category, grade],
      ...[person.contractorBand, person.unit, person.workRoles.join('|'), person.locale],
      ...[person.arrivedOn, person.departedOn, left ? '' : leads],
    ]
  }
}

function* absenceLines(chance: Chance, persons: readonly Person[], today: Day): Lines {
  yield ['nation', 'service_number', 'kind', 'from', 'until']
  for (const { nation, serviceNumber } of persons) {
    if (!happens(chance, 8)) continue
    const kind = (['leave', 'sickness', 'deployment'] as const)[chance.below(3)]!
    const from = addDays(today, -chance.below(400))
    yield [nation, serviceNumber, kind, from, addDays(from, 5 + chance.below(150))]
  }
}

const certifications = [
  { id: 'cyber-hygiene', months: 12, inHundred: 80 },
  { id: 'data-literacy', months: 24, inHundred: 50 },
  { id: 'ai-user', months: 12, inHundred: 25 },
]

function* credentialLines(chance: Chance, persons: readonly Person[], today: Day): Lines {
  yield `nation service_number certification issued_on expires_on revoked_on evidence`.split(' ')
  for (const { nation, serviceNumber, arrivedOn, departedOn } of persons) {
    const last = departedOn ?? today
    for (const { id, months, inHundred } of certifications) {
      if (!happens(chance, inHundred)) continue
      let issued = addDays(arrivedOn, chance.below(400))
      while (issued < last) {
        const expires = addMonths(issued, months)
        yield [nation, serviceNumber, id, issued, expires, null, 'Demonstration data']
        if (!happens(chance, 70)) break
        issued = addDays(expires, chance.below(80) - 50)
      }
    }
  }
}

function* waiverLines(chance: Chance, persons: readonly Person[], today: Day): Lines {
  yield ['nation', 'service_number', 'certification', 'reason', 'granted_by', 'from', 'until']
  for (const { nation, serviceNumber } of persons) {
    if (chance.below(1000) >= 5) continue
    const from = addDays(today, -chance.below(200))
    const until = addDays(from, 90 + chance.below(200))
    const reason = 'Demonstration data: long course abroad'
    yield [nation, serviceNumber, 'data-literacy', reason, 'Personnel Directorate', from, until]
  }
}
