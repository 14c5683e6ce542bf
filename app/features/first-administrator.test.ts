import { expect, test } from 'vitest'
import { aLearner, aUnit } from '#test/factories/organisation.ts'
import { visit } from '#test/support/visit.ts'
import { world } from '#test/support/world.ts'
import { createAdministrator } from './first-administrator.server.ts'
import { grantsHeld } from './organisation/queries/grants-held.server.ts'
import { scopeFor } from './scope.server.ts'

const email = 'first@test.example'

test('an empty installation gets its first administrator, who opens the account by the link', async () => {
  const here = world()
  const made = createAdministrator(here.system, email)
  if (!made.ok) throw new Error(made.refusal)
  const { learnerId, token } = made.value
  expect(scopeFor(here.as(learnerId), 'access:write')?.whole).toBe(true)
  expect((await visit(here, `/account/claim/${token}`)).status).toBe(200)
})

test('what is added to the organisation later is administered too', () => {
  const here = world()
  const made = createAdministrator(here.system, email)
  const { id } = aUnit(here)
  const learnerId = made.ok ? made.value.learnerId : ''
  expect(scopeFor(here.as(learnerId), 'organisation:write')?.unitIds.has(id)).toBe(true)
})

test('somebody known by the address keeps their record, and asking twice grants once', () => {
  const here = world()
  const { id } = aLearner(here, { email })
  createAdministrator(here.system, email)
  expect(createAdministrator(here.system, email)).toMatchObject({ value: { learnerId: id } })
  expect(grantsHeld(here.as(id), id)).toHaveLength(1)
})

test('what is no address is refused', () => {
  expect(createAdministrator(world().system, 'first')).toMatchObject({ refusal: 'not-an-email' })
})
