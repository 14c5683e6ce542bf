import { addDays, addMonths, type Day } from '#app/domain/calendar.ts'
import type { Grade } from '#app/domain/grade.ts'
import type { Chance } from '#app/domain/seeded.ts'
import { happens, pick } from '../fiction/names.ts'
import { fictionalPerson } from '../fiction/person.ts'
import { demonstrationUnits } from '../fiction/units.ts'
import type { Action } from './action.ts'
import { unitsBefore } from './force.ts'
import { gaveUp, leads, type Member, mayLead, posted, promotion, ranked, took } from './member.ts'

type Telling = {
  chance: Chance
  grades: readonly Grade[]
  reorganised: Day
  actions: Action[]
  serving: Member[]
  /** Counts everybody who ever served. */
  number: number
}

const atTheStart = 560
const monthlyArrivals = 5
const monthly = { departures: 4, promotions: 7, moves: 8, roles: 4, absences: 11 }

/** The careers of everybody from the start to the end, told month by month. */
export function careers(
  { chance, grades, reorganised }: Pick<Telling, 'chance' | 'grades' | 'reorganised'>,
  start: Day,
  end: Day,
): Action[] {
  const telling: Telling = { chance, grades, reorganised, actions: [], serving: [], number: 0 }
  for (let count = 0; count < atTheStart; count++) {
    enter(telling, start, addDays(start, -chance.below(8 * 365) - 20))
  }
  for (let first = start; first < end; first = addMonths(first, 1)) {
    appointLeaders(telling, first)
    tellMonth(telling, first, end)
  }
  return telling.actions
}

function tellMonth(telling: Telling, first: Day, end: Day): void {
  const { chance } = telling
  const someDay = () => addDays(first, 1 + chance.below(27))
  const times = (count: number, happen: (member: Member, day: Day) => void) => {
    for (let turn = 0; turn < count; turn++) {
      const member = pick(chance, telling.serving)
      const day = someDay()
      if (day < end && day > member.settledUntil) happen(member, day)
    }
  }
  for (let turn = 0; turn < monthlyArrivals; turn++) {
    const day = someDay()
    if (day < end) enter(telling, day, day)
  }
  times(monthly.departures, (member, day) => leave(telling, member, day))
  times(monthly.promotions, (member, day) => promote(telling, member, day))
  times(monthly.moves, (member, day) => move(telling, member, day))
  times(monthly.roles, (member, day) => changeRole(telling, member, day))
  times(monthly.absences, (member, day) => beAway(telling, member, day))
}

/** Somebody becomes known on a day, having arrived on that day or long before. */
function enter(telling: Telling, day: Day, arrived: Day): void {
  const { chance, grades, actions, serving } = telling
  const units = day < telling.reorganised ? unitsBefore : demonstrationUnits
  const shares = units.map((unit) => [unit, unit.share] as const)
  const number = telling.number++
  const person = fictionalPerson(chance, number, shares)
  const { nation, serviceNumber, givenName, familyName, email, locale } = person
  const id = `demo-person-${String(number).padStart(4, '0')}`
  const rank = ranked(grades, person.category, person.grade, person.contractorBand)
  const member: Member = {
    ...{ id, nation, rank, unit: person.unit, roles: [] },
    ...{ settledUntil: arrived, leads: null },
  }
  const identity = { nation, serviceNumber, givenName, familyName, email, locale }
  actions.push({ day, identity, event: { type: 'learner.arrived', subjectId: id, on: arrived } })
  actions.push({ ...posted(member, arrived), day })
  for (const role of person.workRoles) actions.push({ ...took(member, role, arrived), day })
  serving.push(member)
}

function leave({ actions, serving }: Telling, member: Member, day: Day): void {
  serving.splice(serving.indexOf(member), 1)
  actions.push({ day, event: { type: 'learner.departed', subjectId: member.id, on: day } })
}

function promote({ actions, grades }: Telling, member: Member, day: Day): void {
  const grade = promotion(member.rank.grade)
  if (grade === null) return
  member.rank = ranked(grades, member.rank.category, grade)
  actions.push(posted(member, day))
}

function move({ chance, actions, reorganised }: Telling, member: Member, day: Day): void {
  const units = day < reorganised ? unitsBefore : demonstrationUnits
  const { code } = pick(chance, units)
  if (code === member.unit || member.leads !== null) return
  member.unit = code
  actions.push(posted(member, day))
}

function changeRole({ chance, actions }: Telling, member: Member, day: Day): void {
  const [held] = member.roles
  if (held !== undefined) actions.push(gaveUp(member, held, day))
  else actions.push(took(member, pick(chance, ['data-steward', 'cyber-defender']), day))
}

function beAway({ chance, actions }: Telling, { id }: Member, day: Day): void {
  const kind = pick(chance, ['leave', 'leave', 'sickness', 'deployment'] as const)
  const days = kind === 'deployment' ? 90 + chance.below(90) : 7 + chance.below(30)
  const away = { subjectId: id, kind, from: day, until: addDays(day, days) }
  actions.push({ day, event: { type: 'absence.recorded', ...away } })
}

/** Each unit without a leader gets one from among its own, if somebody could be. */
function appointLeaders({ chance, serving, actions }: Telling, day: Day): void {
  const led = new Set(serving.map((member) => member.leads))
  for (const { code } of unitsBefore) {
    if (led.has(code)) continue
    const able = serving.filter(({ unit, rank, leads }) => {
      return unit === code && leads === null && mayLead(rank)
    })
    const senior = able.filter(({ rank }) => rank.band === 'senior')
    const choice = senior.length > 0 ? senior : able
    if (choice.length > 0 && happens(chance, 90))
      actions.push(leads(pick(chance, choice), code, day))
  }
}
