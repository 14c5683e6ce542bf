import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#app/domain/calendar.ts'
import type { Posting } from '#app/domain/facts.ts'
import { covers } from '#app/domain/interval.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { rulesApplying } from '#app/domain/rules.ts'
import { type Part, statusOn } from '#app/domain/standing.ts'
import {
  dayCount,
  firstDay,
  type RandomOrganisation,
  randomOrganisation,
  someCertifications,
  worldOf,
} from '#test/factories/random-organisation.ts'
import { unitHistory } from '../org-unit.ts'
import { chainsIn } from './chains.ts'
import { keyOfSlot, partOfSlot } from './code.ts'
import { figureDay, yearOfNumber } from './days.ts'
import { dimensions, type KeyNumber, noneKey, totalKey } from './dimension.ts'
import { parts } from './part.ts'
import { placesOf } from './places.ts'
import { type Posted, sumsOf } from './postings.ts'
import { countTo, noCounts, rowsOf } from './series.ts'
import { type FigureFacts, standingsOf } from './standings.ts'
import { everyone, leaders } from './whole-person.ts'

/** The days that are looked at: each first day of something, the day before, and some others. */
function daysToLookAt({ people, placements, rules }: RandomOrganisation): Day[] {
  const days = new Set<Day>()
  const note = (day: Day | null) => day && days.add(day).add(addDays(day, -1))
  for (const { from, until } of [...placements, ...rules]) [from, until].forEach(note)
  for (const facts of people.values()) {
    const dated = [...facts.service, ...facts.postings, ...facts.roles, ...facts.waivers]
    for (const { from, until } of dated) [from, until].forEach(note)
  }
  for (let n = 0; n < dayCount; n += 91) note(addDays(firstDay, n))
  return [...days].sort()
}

/** Counts what the specification says, person by person and day by day. */
function counted(organisation: RandomOrganisation, day: Day): Map<string, number> {
  const counts = new Map<string, number>()
  const world = worldOf(organisation)
  for (const facts of organisation.people.values()) {
    if (!facts.service.some((period) => covers(period, day))) continue
    const places = placesNaively(organisation, facts, day)
    for (const [measure, part] of partsNaively(organisation, facts, world, day)) {
      for (const place of places) {
        const name = `${measure} ${place} ${part}`
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** Every unit and group that somebody counts under, as `unit dimension key`. */
function placesNaively(organisation: RandomOrganisation, facts: FigureFacts, day: Day): string[] {
  const posting = facts.postings.find((one) => covers(one, day))
  const units = [wholeOrganisation]
  for (let unit: string | null = posting?.unitId ?? null; unit !== null; ) {
    units.push(unit)
    const history = organisation.placements.filter(({ unitId }) => unitId === unit)
    unit = history.find((one) => covers(one, day))?.parentId ?? null
  }
  const held = facts.roles.filter((role) => covers(role, day)).map(({ role }) => role)
  const of = (key: keyof Posting) => posting?.[key] ?? noneKey
  const groups = [
    'total total',
    `nation ${of('nation')}`,
    `category ${of('category')}`,
    `band ${of('band')}`,
    `grade ${of('grade')}`,
    ...(held.length > 0 ? [...new Set(held)] : [noneKey]).map((role) => `role ${role}`),
  ]
  return units.flatMap((unit) => groups.map((group) => `${unit} ${group}`))
}

function partsNaively(
  { rules }: RandomOrganisation,
  facts: FigureFacts,
  world: ReturnType<typeof worldOf>,
  day: Day,
): [string, Part][] {
  const found: [string, Part][] = []
  const allApplied = rulesApplying(facts, rules, world)
  for (const id of someCertifications) {
    const own = <T extends { certificationId: string }>(list: readonly T[]) =>
      list.filter(({ certificationId }) => certificationId === id)
    const applied = own(allApplied)
    if (!applied.some((rule) => covers(rule, day))) continue
    const [waivers, credentials] = [own(facts.waivers), own(facts.credentials)]
    const { service, absences } = facts
    const { status } = statusOn({ service, applied, absences, waivers, credentials }, day)
    found.push([id, status === 'renewalOpen' ? 'certified' : (status as Part)])
  }
  const required = found.filter(([, part]) => part !== 'waived')
  if (found.length > 0) {
    const isFull = required.every(([, part]) => part === 'certified')
    found.push([everyone, required.length === 0 ? 'waived' : isFull ? 'certified' : 'overdue'])
  }
  const leads =
    facts.leaderGrants.some((grant) => covers(grant, day)) ||
    facts.postings.some(
      (one) => covers(one, day) && (one.band === 'senior' || one.band === 'executive'),
    )
  const tookPart = facts.programmeDays.some((one) => addDays(day, -364) <= one && one <= day)
  if (leads) found.push([leaders, tookPart ? 'certified' : 'overdue'])
  return found
}

/** The same through the sums. */
function summed(organisation: RandomOrganisation) {
  const names = new Map<number, string>([[totalKey, 'total total']])
  const numbers = new Map<string, number>()
  const numberOf: KeyNumber = (dimension, key) => {
    const name = `${dimension} ${key}`
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    names.set(number, name)
    return number
  }
  const dimensionOf = (key: number) => dimensions.indexOf(names.get(key)!.split(' ')[0] as 'total')
  const world = worldOf(organisation)
  const byMeasure = new Map<string, Posted[]>()
  for (const facts of organisation.people.values()) {
    const places = placesOf(facts, numberOf)
    for (const [measure, standing] of standingsOf(facts, organisation.rules, world)) {
      const known = byMeasure.get(measure)
      if (known) known.push({ parts: standing, places })
      else byMeasure.set(measure, [{ parts: standing, places }])
    }
  }
  const chainsOf = chainsIn(unitHistory(organisation.placements))
  const rows = [...byMeasure].flatMap(([measure, pairs]) =>
    [...sumsOf(pairs, chainsOf)].flatMap(([unitId, entries]) =>
      rowsOf(entries, dimensionOf).map((row) => ({ measure, unitId, ...row })),
    ),
  )
  return (day: Day) => {
    const [number, year] = [figureDay(day), yearOfNumber(figureDay(day))]
    const found = new Map<string, number>()
    for (const { measure, unitId, ...row } of rows) {
      if (row.year > year) continue
      const counts = noCounts(numbers.size + 1)
      countTo(counts, row.year < year ? row.net : row.entries, number)
      counts.forEach((count, slot) => {
        if (count === 0) return
        const name = `${measure} ${unitId} ${names.get(keyOfSlot(slot))} ${parts[partOfSlot(slot)]}`
        found.set(name, (found.get(name) ?? 0) + count)
      })
    }
    return new Map([...found].filter(([, count]) => count !== 0))
  }
}

const sorted = (counts: Map<string, number>) => [...counts].map(String).sort()

describe('in any organisation', { timeout: 60_000 }, () => {
  test('every figure of every unit, day and grouping is what one counts person by person', () => {
    for (let seed = 0; seed < 14; seed++) {
      const organisation = randomOrganisation(`figures ${seed}`, 12)
      const through = summed(organisation)
      for (const day of daysToLookAt(organisation)) {
        expect(sorted(through(day)), `seed ${seed}, ${day}`).toEqual(
          sorted(counted(organisation, day)),
        )
      }
    }
  })
})
