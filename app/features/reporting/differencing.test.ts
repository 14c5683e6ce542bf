import { expect, test } from 'vitest'
import type { Day } from '#app/domain/calendar.ts'
import { figureDay } from '#app/domain/figures/days.ts'
import { noneKey } from '#app/domain/figures/dimension.ts'
import { type FigureFacts, standingsOf } from '#app/domain/figures/standings.ts'
import { peopleMin } from '#app/domain/figures/suppression.ts'
import { isAboutPeople } from '#app/domain/figures/whole-person.ts'
import { covers } from '#app/domain/interval.ts'
import { install } from '#test/factories/installed-organisation.ts'
import {
  type RandomOrganisation,
  randomOrganisation,
  someCertifications,
  worldOf,
} from '#test/factories/random-organisation.ts'
import { knowledge } from '#test/support/linear.ts'
import { type World, world } from '#test/support/world.ts'
import { consoleScope } from '../scope.server.ts'
import { figuresOf, reading } from './figures.server.ts'
import { foldFigures } from './fold.server.ts'

/** Dimensions that say the same of a person are attacked together; each has its own groups. */
const axes = {
  grade: ['grade', 'band', 'category'],
  nation: ['nation'],
  role: ['role'],
} as const

type Axis = keyof typeof axes

/** Somebody's requirement on a day, and where it counts. `kind` is their groups on the axis. */
type Pair = { person: string; certification: string; unit: string; kind: string }

const keysOf = (kind: string) => kind.split(' ')

function kindOf(axis: Axis, facts: FigureFacts, day: Day): string {
  const posting = facts.postings.find((one) => covers(one, day))!
  if (axis !== 'role')
    return axes[axis].map((name) => `${name}:${posting[name] ?? noneKey}`).join(' ')
  const held = new Set(facts.roles.filter((role) => covers(role, day)).map(({ role }) => role))
  const names = held.size > 0 ? [...held].sort() : [noneKey]
  return names.map((name) => `role:${name}`).join(' ')
}

function pairsOn({ people, rules, ...rest }: RandomOrganisation, axis: Axis, day: Day): Pair[] {
  const on = figureDay(day)
  return [...people].flatMap(([person, facts]) =>
    [...standingsOf(facts, rules, worldOf({ people, rules, ...rest }))]
      .filter(([id, spans]) => {
        return !isAboutPeople(id) && spans.some(({ from, until }) => from <= on && on < until)
      })
      .map(([certification]) => {
        const unit = facts.postings.find((one) => covers(one, day))!.unitId
        return { person, certification, unit, kind: kindOf(axis, facts, day) }
      }),
  )
}

/** The unit with all below it on a day, or nothing for every unit. */
function subtree({ placements, unitIds }: RandomOrganisation, unitId: string | null, day: Day) {
  if (unitId === null) return unitIds
  const within = (one: string): boolean => {
    if (one === unitId) return true
    const parent = placements.find((at) => at.unitId === one && covers(at, day))?.parentId
    return parent ? within(parent) : false
  }
  return unitIds.filter(within)
}

/** What a figure is about: units, a certification or all, a group of the axis or all. */
type About = { units: readonly string[]; certification: string | null; key: string | null }

type Attack = { w: World; organisation: RandomOrganisation; day: Day }

/** Asks for every table that there is, as a reader of aggregates, and keeps what is shown. */
async function everythingShown({ w, organisation, day }: Attack, axis: Axis): Promise<About[]> {
  const reader = { scope: consoleScope(w.system, 'figures:read'), people: null }
  const below = (unitId: string | null) => subtree(organisation, unitId, day)
  const parentOf = (unitId: string) =>
    organisation.placements.find((at) => at.unitId === unitId && covers(at, day))?.parentId ?? null
  const shown: About[] = []
  const queries = [null, ...organisation.unitIds].flatMap((unitId) =>
    [null, ...someCertifications].flatMap((certificationId) =>
      (['unit', 'certification', ...axes[axis]] as const).map((by) => {
        return { unitId, asOf: day, by, certificationId }
      }),
    ),
  )
  for (const query of queries) {
    const table = await reading(w.system, w.today, (sums) =>
      figuresOf(sums, w.system, reader, query),
    )
    const { by, certificationId: certification } = query
    const whole = { units: below(query.unitId), certification, key: null }
    if (table.total) shown.push(whole)
    for (const { key, figure, unitId } of table.groups) {
      if (!figure) continue
      if (by === 'certification') shown.push({ ...whole, certification: key })
      else if (by !== 'unit') shown.push({ ...whole, key: `${by}:${key}` })
      else if (unitId) shown.push({ ...whole, units: below(unitId) })
      else if (key !== noneKey) {
        const direct = organisation.unitIds.find((id) => id.toUpperCase() === key)!
        shown.push({ ...whole, units: [direct] })
      } else expect(parentOf(key)).toBeNull()
    }
  }
  return shown
}

/** Every group that there is in a unit or directly in it, whether or not it has a table. */
function everyGroup(organisation: RandomOrganisation, pairs: readonly Pair[], day: Day): About[] {
  const keys = [null, ...new Set(pairs.flatMap(({ kind }) => keysOf(kind)))]
  const { unitIds } = organisation
  const places = unitIds.flatMap((id) => [subtree(organisation, id, day), [id]])
  return places.flatMap((units) =>
    [null, ...someCertifications].flatMap((certification) =>
      keys.map((key) => ({ units, certification, key })),
    ),
  )
}

/**
 * Takes how many of each unit, kind and certification there are as unknown, even where there is nobody,
 * and solves for the groups of under ten people with all that was shown.
 */
async function betrayed(attack: Attack, axis: Axis) {
  const { organisation, day } = attack
  const pairs = pairsOn(organisation, axis, day)
  const kinds = [...new Set(pairs.map(({ kind }) => kind))]
  const holds = ({ units, certification, key }: About, pair: Omit<Pair, 'person'>) =>
    units.includes(pair.unit) &&
    (certification === null || certification === pair.certification) &&
    (key === null || keysOf(pair.kind).includes(key))
  const unknowns = organisation.unitIds.flatMap((unit) =>
    kinds.flatMap((kind) =>
      someCertifications.map((certification) => ({ unit, kind, certification })),
    ),
  )
  const sumOf = (about: About) => unknowns.flatMap((one, at) => (holds(about, one) ? [at] : []))
  const known = knowledge(unknowns.length)
  const shown = await everythingShown(attack, axis)
  for (const about of shown) known.learn(sumOf(about))
  const small = everyGroup(organisation, pairs, day).filter((about) => {
    const people = new Set(pairs.filter((pair) => holds(about, pair)).map(({ person }) => person))
    return people.size > 0 && people.size < peopleMin
  })
  const found = small.filter((about) => known.follows(sumOf(about)))
  return {
    shown: shown.length,
    small: small.length,
    found: found.map((about) => JSON.stringify(about)),
  }
}

test('no group under ten people follows from all the tables there are, added and subtracted', async () => {
  let [shown, small] = [0, 0]
  for (const seed of [0, 3]) {
    const w = world('2025-06-01')
    const organisation = randomOrganisation(`differencing ${seed}`, 300)
    install(w, organisation)
    await foldFigures(w.db, w.now)
    for (const day of ['2025-03-15', '2025-06-01']) {
      for (const axis of Object.keys(axes) as Axis[]) {
        const attacked = await betrayed({ w, organisation, day }, axis)
        expect(attacked.found.slice(0, 4), `seed ${seed}, ${day}, ${axis}`).toEqual([])
        shown += attacked.shown
        small += attacked.small
      }
    }
  }
  expect(shown).toBeGreaterThan(500)
  expect(small).toBeGreaterThan(500)
})
