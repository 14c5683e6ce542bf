import { expect, test } from 'vitest'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import { perform } from '#app/features/perform.server.ts'
import { scopeFor } from '#app/features/scope.server.ts'
import { aGrant, aLearner, aUnit, made } from '#test/factories/organisation.ts'
import { world } from '#test/support/world.ts'
import { appointDeputy, endGrant, giveGrant } from './grants.server.ts'
import { depart } from './service.server.ts'

function setting() {
  const w = world('2026-06-01')
  const top = aUnit(w, { code: 'TOP' })
  const a = aUnit(w, { code: 'A', parentId: top.id })
  const b = aUnit(w, { code: 'B', parentId: top.id })
  const boss = aLearner(w, { unitId: a.id })
  const second = aLearner(w, { unitId: a.id })
  const stranger = aLearner(w, { unitId: b.id })
  return { w, top, a, b, boss, second, stranger }
}

const units = (scope: ReturnType<typeof scopeFor>) => [...(scope?.unitIds ?? [])].sort()

test('a grant opens its unit and all below it, and nothing beside', () => {
  const { w, top, a, b, boss } = setting()
  expect(scopeFor(w.as(boss.id), 'people:read')).toBeNull()
  aGrant(w, { learnerId: boss.id, set: 'leader', unitId: a.id })
  expect(units(scopeFor(w.as(boss.id), 'people:read'))).toEqual([a.id])
  expect(scopeFor(w.as(boss.id), 'organisation:write')).toBeNull()
  aGrant(w, { learnerId: boss.id, set: 'leader', unitId: top.id })
  const scope = scopeFor(w.as(boss.id), 'people:read')
  expect(units(scope)).toEqual([top.id, a.id, b.id].sort())
  expect(scope).toMatchObject({ roots: [top.id], whole: true })
})

test('a grant holds from its first day to the day before its end', () => {
  const { w, a, boss } = setting()
  aGrant(w, {
    learnerId: boss.id,
    set: 'auditor',
    unitId: a.id,
    from: '2026-03-01',
    until: '2026-06-01',
  })
  const scopeOn = (day: string) => scopeFor(w.at(day).as(boss.id), 'figures:read')
  expect(scopeOn('2026-02-28')).toBeNull()
  expect(scopeOn('2026-03-01')).not.toBeNull()
  expect(scopeOn('2026-05-31')).not.toBeNull()
  expect(scopeOn('2026-06-01')).toBeNull()
})

test('the whole organisation is everything there is, also before there are units', () => {
  const w = world()
  const { id } = aLearner(w)
  aGrant(w, { learnerId: id, set: 'administrator', unitId: wholeOrganisation })
  const before = scopeFor(w.as(id), 'organisation:write')!
  expect(before.whole).toBe(true)
  aUnit(w, { code: 'ANOTHER-ROOT' })
  expect(scopeFor(w.as(id), 'organisation:write')!.unitIds.size).toBe(before.unitIds.size + 1)
})

test('nobody gives themselves a grant, more than they hold, or anything outside their scope', () => {
  const { w, top, a, boss, second, stranger } = setting()
  aGrant(w, { learnerId: boss.id, set: 'administrator', unitId: a.id })
  const give = (given: object) =>
    perform(w.as(boss.id), giveGrant, {
      ...{ learnerId: second.id, permissionSet: 'leader', unitId: a.id },
      ...{ from: '2026-06-01', until: null },
      ...given,
    })
  expect(give({ learnerId: boss.id })).toMatchObject({ refusal: 'for-oneself' })
  expect(give({ learnerId: stranger.id })).toMatchObject({ refusal: 'not-found' })
  expect(give({ unitId: top.id })).toMatchObject({ refusal: 'beyond-own' })
  expect(give({ unitId: wholeOrganisation })).toMatchObject({ refusal: 'beyond-own' })
  expect(give({ unitId: 'nowhere' })).toMatchObject({ refusal: 'unit-unknown' })
  expect(give({ until: '2026-06-01' })).toMatchObject({ refusal: 'impossible-days' })
  expect(give({})).toMatchObject({ ok: true })
  const leader = w.as(second.id)
  const on = { from: '2026-06-01', until: null }
  const passed = { learnerId: boss.id, permissionSet: 'leader' as const, unitId: a.id, ...on }
  expect(perform(leader, giveGrant, passed)).toMatchObject({ refusal: 'not-found' })
})

test('a deputy holds a leader’s scope for the dated leave, and only while the leader holds it', () => {
  const { w, a, boss, second, stranger } = setting()
  const grant = aGrant(w, { learnerId: boss.id, set: 'leader', unitId: a.id })
  const leave = { grantId: grant.id, from: '2026-06-10', until: '2026-06-20' }
  const appoint = (learnerId: string) =>
    perform(w.as(boss.id), appointDeputy, { learnerId, ...leave })
  expect(appoint(boss.id)).toMatchObject({ refusal: 'for-oneself' })
  expect(appoint(stranger.id)).toMatchObject({ refusal: 'not-found' })
  const standIn = made(appoint(second.id))
  const scopeOn = (day: string) => scopeFor(w.at(day).as(second.id), 'people:read')
  expect(scopeOn('2026-06-09')).toBeNull()
  expect(units(scopeOn('2026-06-10'))).toEqual([a.id])
  expect(scopeOn('2026-06-20')).toBeNull()
  const passing = {
    learnerId: boss.id,
    grantId: standIn.grantId,
    from: '2026-06-12',
    until: '2026-06-13',
  }
  const passed = perform(w.at('2026-06-12').as(second.id), appointDeputy, passing)
  expect(passed).toMatchObject({ refusal: 'not-found' })
  made(perform(w.system, endGrant, { grantId: grant.id, on: '2026-06-12' }))
  expect(scopeOn('2026-06-12')).toBeNull()
})

test('a grant is ended by who could have given it, or by the one it stands in for', () => {
  const { w, top, a, boss, second } = setting()
  const grant = aGrant(w, { learnerId: boss.id, set: 'leader', unitId: a.id })
  const end = (by: string, grantId: string, on = '2026-06-01') =>
    perform(w.as(by), endGrant, { grantId, on })
  expect(end(second.id, grant.id)).toMatchObject({ refusal: 'not-found' })
  const leave = { learnerId: second.id, grantId: grant.id, from: '2026-06-01', until: '2026-07-01' }
  const standIn = made(perform(w.as(boss.id), appointDeputy, leave))
  expect(end(boss.id, standIn.grantId, '2026-06-15')).toMatchObject({ ok: true })
  aGrant(w, { learnerId: second.id, set: 'administrator', unitId: top.id })
  expect(end(second.id, grant.id)).toMatchObject({ ok: true })
  expect(end(second.id, grant.id, '2026-06-10')).toMatchObject({ refusal: 'not-held' })
  expect(end(second.id, 'none')).toMatchObject({ refusal: 'not-found' })
  expect(scopeFor(w.as(boss.id), 'people:read')).toBeNull()
})

test('whoever has left has no scope any more', () => {
  const { w, a, boss } = setting()
  aGrant(w, { learnerId: boss.id, set: 'leader', unitId: a.id })
  made(perform(w.system, depart, { learnerId: boss.id, on: '2026-06-01' }))
  expect(scopeFor(w.as(boss.id), 'people:read')).toBeNull()
})

test('the system has no scope of its own: whoever is not signed in is nobody', () => {
  const { w } = setting()
  expect(scopeFor(w.system, 'people:read')).toBeNull()
})
