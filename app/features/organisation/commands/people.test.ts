import { expect, test } from 'vitest'
import { factsOf } from '#app/features/organisation/queries/facts.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { account } from '#db/schema/account.ts'
import { identity } from '#db/schema/organisation.ts'
import { event } from '#db/schema/records.ts'
import { aGrant, aLearner, aUnit, made } from '#test/factories/organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { assignRole, endRole, recordAbsence } from './holdings.server.ts'
import { admit, changeEmail, correctIdentity } from './people.server.ts'

function setting() {
  const w = world('2026-06-01')
  const unit = aUnit(w)
  const { id } = aLearner(w, { unitId: unit.id, serviceNumber: 'N-1', email: 'asha@test.example' })
  return { w, unitId: unit.id, learnerId: id }
}

const newcomer = (unitId: string) => ({
  ...{ nation: 'XBB', serviceNumber: 'N-2', givenName: 'Mara', familyName: 'Łukasz-Ørsted' },
  ...{ email: 'Mara@Test.example', locale: 'fr' as const, on: '2026-05-01', unitId },
  ...{ category: 'contractor' as const, grade: null },
})

const identityOf = (w: World, learnerId: string) =>
  w.db
    .select()
    .from(identity)
    .all()
    .find((one) => one.learnerId === learnerId)

test('somebody new serves from the day of arrival, with the band that follows', () => {
  const { w, unitId } = setting()
  const { learnerId } = made(perform(w.system, admit, newcomer(unitId)))
  expect(factsOf(w.db, [learnerId]).get(learnerId)).toMatchObject({
    service: [{ from: '2026-05-01', until: null }],
    postings: [{ from: '2026-05-01', unitId, nation: 'XBB', category: 'contractor', band: 'none' }],
  })
  expect(identityOf(w, learnerId)).toMatchObject({
    familyFolded: 'lukasz-orsted',
    emailFolded: 'mara@test.example',
  })
})

test('a service number is unique within a nation, an address everywhere and whatever its case', () => {
  const { w, unitId } = setting()
  const attempt = (given: object) => perform(w.system, admit, { ...newcomer(unitId), ...given })
  expect(attempt({ nation: 'XAA', serviceNumber: 'N-1' })).toMatchObject({
    refusal: 'number-taken',
  })
  expect(attempt({ email: 'ASHA@test.EXAMPLE' })).toMatchObject({ refusal: 'email-taken' })
  expect(attempt({ nation: 'ABC' })).toMatchObject({ refusal: 'nation-unknown' })
  expect(attempt({ on: '2026-06-02' })).toMatchObject({ refusal: 'in-the-future' })
  expect(attempt({ serviceNumber: 'N-1' })).toMatchObject({ ok: true })
})

test('a name is corrected without a word of it in the log', () => {
  const { w, learnerId } = setting()
  const named = { nation: 'XAA', serviceNumber: 'N-1', email: 'asha@test.example' }
  const given = { givenName: 'Aisha', familyName: 'Correctedname' }
  made(perform(w.system, correctIdentity, { learnerId, ...named, ...given }))
  expect(identityOf(w, learnerId)).toMatchObject({ givenName: 'Aisha' })
  const log = JSON.stringify(w.db.select().from(event).all())
  expect(log).toContain('learner.identified')
  for (const word of ['Aisha', 'Correctedname', 'asha@', 'N-1']) expect(log).not.toContain(word)
})

test('the address of somebody who can sign in is theirs to change', () => {
  const { w, learnerId } = setting()
  const hash = { passwordHash: 'x', createdAt: 0, passwordChangedAt: 0 }
  w.db
    .insert(account)
    .values({ learnerId, ...hash })
    .run()
  const named = { nation: 'XAA', serviceNumber: 'N-1', givenName: 'A', familyName: 'B' }
  const corrected = { learnerId, ...named, email: 'other@test.example' }
  const refused = perform(w.system, correctIdentity, corrected)
  expect(refused).toMatchObject({ refusal: 'email-of-an-account' })
  made(perform(w.system, changeEmail, { learnerId, email: 'other@test.example' }))
  expect(identityOf(w, learnerId)?.email).toBe('other@test.example')
})

test('roles do not overlap with themselves and end on a day', () => {
  const { w, learnerId } = setting()
  const assign = (given: object) =>
    perform(w.system, assignRole, {
      ...{ learnerId, role: 'data-steward', from: '2026-01-01', until: null },
      ...given,
    })
  expect(assign({ role: 'juggler' })).toMatchObject({ refusal: 'role-unknown' })
  expect(assign({ from: '2026-06-02' })).toMatchObject({ refusal: 'in-the-future' })
  expect(assign({ until: '2026-01-01' })).toMatchObject({ refusal: 'impossible-days' })
  made(assign({}))
  expect(assign({ from: '2026-03-01' })).toMatchObject({ refusal: 'already-held' })
  const end = (on: string) => perform(w.system, endRole, { learnerId, role: 'data-steward', on })
  made(end('2026-04-01'))
  expect(end('2026-04-01')).toMatchObject({ refusal: 'not-held' })
  made(assign({ from: '2026-04-01' }))
  expect(factsOf(w.db, [learnerId]).get(learnerId)!.roles).toEqual([
    { role: 'data-steward', from: '2026-01-01', until: '2026-04-01' },
    { role: 'data-steward', from: '2026-04-01', until: null },
  ])
})

test('the same absence twice is one, and another end is a correction', () => {
  const { w, learnerId } = setting()
  const away = (until: string) =>
    perform(w.system, recordAbsence, { learnerId, kind: 'leave', from: '2026-07-01', until })
  expect(away('2026-07-01')).toMatchObject({ refusal: 'impossible-days' })
  for (const until of ['2026-07-10', '2026-07-10', '2026-07-15']) made(away(until))
  expect(factsOf(w.db, [learnerId]).get(learnerId)!.absences).toEqual([
    { kind: 'leave', from: '2026-07-01', until: '2026-07-15' },
  ])
})

test('people outside the scope of an administrator do not exist for them', () => {
  const { w, unitId, learnerId } = setting()
  const elsewhere = aUnit(w)
  const admin = aLearner(w, { unitId: elsewhere.id })
  aGrant(w, { learnerId: admin.id, set: 'administrator', unitId: elsewhere.id })
  const me = w.as(admin.id)
  const days = { from: '2026-05-01', until: '2026-05-02' }
  const absence = { learnerId, kind: 'leave' as const, ...days }
  expect(perform(me, recordAbsence, absence)).toEqual({ ok: false, refusal: 'not-found' })
  const role = { learnerId, role: 'data-steward', from: '2026-05-01', until: null }
  expect(perform(me, assignRole, role)).toEqual({ ok: false, refusal: 'not-found' })
  const admitted = perform(me, admit, newcomer(unitId))
  expect(admitted).toEqual({ ok: false, refusal: 'unit-unknown' })
})
