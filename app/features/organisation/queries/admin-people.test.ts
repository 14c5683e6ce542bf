import { describe, expect, test } from 'vitest'
import { consoleScope, narrowed, scopeFor } from '#app/features/scope.server.ts'
import { aGrant, aLearner, aUnit } from '#test/factories/organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { perform } from '../../perform.server.ts'
import { depart } from '../commands/service.server.ts'
import { createSelfRegistered } from '../self-registered.server.ts'
import { adminPeople, type PeopleFilter } from './admin-people.server.ts'
import { adminPerson } from './admin-person.server.ts'
import { adminUnit, adminUnits } from './admin-units.server.ts'
import { namesWithin } from './names.server.ts'

/** Two brigades under one staff; an administrator of the north. */
function anOrganisation() {
  const here = world()
  const staff = aUnit(here, { code: 'HQ' })
  const north = aUnit(here, { code: 'NORTH', parentId: staff.id })
  const south = aUnit(here, { code: 'SOUTH', parentId: staff.id })
  const below = aUnit(here, { code: 'N1', parentId: north.id })
  const person = (name: string, familyName: string, unitId: string, more = {}) =>
    aLearner(here, { name, familyName, unitId, ...more }).id
  const admin = person('Ada', 'Min', north.id)
  aGrant(here, { learnerId: admin, set: 'administrator', unitId: north.id })
  const jean = person('Jean-Luc', 'Évrard', below.id, { serviceNumber: 'QX-77' })
  const noor = person('Noor', 'Haddad', south.id)
  const ctx = here.as(admin)
  const scope = scopeFor(ctx, 'organisation:write')!
  return { here, ctx, scope, units: { staff, north, south, below }, admin, jean, noor }
}

const whole = (here: World) => consoleScope(here.system, 'organisation:write')
const everything: PeopleFilter = { search: '', page: 1 }

describe('the list of people', () => {
  test('holds those of the scope by family name, and nobody else', () => {
    const { ctx, scope } = anOrganisation()
    const { people, count } = adminPeople(ctx, scope, everything)
    expect(people.map(({ familyName }) => familyName)).toEqual(['Évrard', 'Min'])
    expect(count).toBe(2)
  })

  test('is searched by parts of names whatever the accents, by number and by address', () => {
    const { here, jean } = anOrganisation()
    const found = (search: string) =>
      adminPeople(here.system, whole(here), { search, page: 1 }).people.map(({ id }) => id)
    for (const search of ['evrard', 'JEAN', 'luc evr', 'jean-luc', 'qx-7'])
      expect(found(search), search).toEqual([jean])
    for (const search of ['rard', '%', '_ean', 'jean noor']) expect(found(search)).toEqual([])
  })

  test('is narrowed to a unit with all below it', () => {
    const { ctx, scope, units, jean } = anOrganisation()
    const within = narrowed(ctx, scope, units.below.id)!
    const { people } = adminPeople(ctx, scope, { ...everything, within })
    expect(people.map(({ id }) => id)).toEqual([jean])
  })

  test('tells who has left and who was never recorded; the latter only to who has it all', () => {
    const { here, scope, ctx, jean } = anOrganisation()
    perform(here.system, depart, { learnerId: jean, on: '2026-05-01' })
    perform(
      here.system,
      (write) => {
        const names = { givenName: 'Sef', familyName: 'Reg', locale: 'en' as const }
        createSelfRegistered(write, { email: 'sef@test.example', ...names })
        return { ok: true, value: null }
      },
      null,
    )
    const names = (state: PeopleFilter['state'], over = whole(here)) =>
      adminPeople(ctx, over, { search: '', page: 1, state }).people.map((one) => one.givenName)
    expect(names('departed')).toEqual(['Jean-Luc'])
    expect(names('departed', scope)).toEqual(['Jean-Luc'])
    expect(names('unrecorded')).toEqual(['Sef'])
    expect(names('unrecorded', scope)).toEqual([])
    expect(names('serving')).toEqual(['Noor', 'Ada'])
  })
})

test('a person outside the scope does not exist for the reader', () => {
  const { ctx, scope, jean, noor } = anOrganisation()
  expect(adminPerson(ctx, scope, jean)).toMatchObject({ familyName: 'Évrard', roles: [] })
  expect(adminPerson(ctx, scope, noor)).toBeNull()
  expect(adminPerson(ctx, scope, 'nobody')).toBeNull()
})

test('names are given for the scope only', () => {
  const { ctx, scope, jean, noor } = anOrganisation()
  expect([...namesWithin(ctx, scope, [jean, noor])]).toEqual([[jean, 'Jean-Luc Évrard']])
  expect(namesWithin(ctx, null, [jean]).size).toBe(0)
})

test('units are counted with all below, and those outside do not exist', () => {
  const { here, ctx, scope } = anOrganisation()
  const [north] = adminUnits(ctx, scope, 9)
  expect(north).toMatchObject({ unit: { code: 'NORTH' }, own: 1, below: 2, branchCount: 1 })
  expect(adminUnits(here.system, whole(here), 9)[0]).toMatchObject({ own: 0, below: 3 })
  expect(adminUnit(ctx, scope, 'SOUTH')).toBeNull()
  expect(adminUnit(ctx, scope, 'N1')).toMatchObject({ path: [{ code: 'NORTH' }], below: 1 })
})
