import { expect, test } from 'vitest'
import { apiToken } from '#db/schema/account.ts'
import { aCast } from '#test/factories/cast.ts'
import { world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { scopeFor } from '../scope.server.ts'
import { makeToken, revokeToken, tokensWithin } from './api-tokens.server.ts'

function setting() {
  const here = world()
  const cast = aCast(here)
  const by = (learnerId: string, unitId: string, expiresOn = '2026-12-01') =>
    perform(here.as(learnerId), makeToken, { name: 'Dashboard', unitId, expiresOn })
  return { here, by, ...cast }
}

test('a token is told once and kept as a hash', () => {
  const { here, by, as, units } = setting()
  const made = by(as.northAdministrator, units.north)
  if (!made.ok) throw new Error(made.refusal)
  expect(made.value.token).toMatch(/^cursus_[\w-]{43}$/)
  expect(JSON.stringify(here.db.select().from(apiToken).all())).not.toContain(made.value.token)
})

test('it is bound to a unit where its maker decides on access', () => {
  const { by, as, units } = setting()
  expect(by(as.northAdministrator, units.south)).toMatchObject({ refusal: 'unit-unknown' })
  expect(by(as.northAdministrator, units.staff)).toMatchObject({ refusal: 'unit-unknown' })
  expect(by(as.leader, units.north)).toMatchObject({ refusal: 'unit-unknown' })
  expect(by(as.auditor, units.north)).toMatchObject({ refusal: 'unit-unknown' })
})

test('it ends within a year, and not before it began', () => {
  const { by, as, units } = setting()
  const until = (day: string) => by(as.administrator, units.north, day).ok
  expect(until('2026-06-02')).toBe(true)
  expect(until('2027-06-02')).toBe(true)
  expect([until('2026-06-01'), until('2027-06-03')]).toEqual([false, false])
})

test('it is revoked by its owner or by who decides on access there, once', () => {
  const { here, by, as, units } = setting()
  const made = by(as.administrator, units.south)
  const { tokenId } = made.ok ? made.value : { tokenId: '' }
  const revoked = (learnerId: string) => perform(here.as(learnerId), revokeToken, { tokenId }).ok
  expect(revoked(as.northAdministrator)).toBe(false)
  expect(revoked(as.administrator)).toBe(true)
  expect(revoked(as.administrator)).toBe(false)
})

test('the list holds the tokens of the scope’s units only', () => {
  const { here, by, as, units } = setting()
  by(as.administrator, units.south)
  by(as.administrator, units.north)
  const ctx = here.as(as.northAdministrator)
  const listed = tokensWithin(ctx, scopeFor(ctx, 'access:write')!)
  expect(listed.map(({ unitId }) => unitId)).toEqual([units.north])
})
