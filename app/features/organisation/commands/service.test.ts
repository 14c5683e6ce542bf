import { expect, test } from 'vitest'
import { factsOf } from '#app/features/organisation/queries/facts.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { batchUnderWay } from '#app/features/records/batch-queries.server.ts'
import { abandonBatch, openBatch } from '#app/features/records/batches.server.ts'
import { event } from '#db/schema/records.ts'
import { aGrant, aLearner, aUnit, made } from '#test/factories/organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { assignRole } from './holdings.server.ts'
import { arrive, depart, post, reinstate } from './service.server.ts'

const soldier = { category: 'military' as const, grade: 'OR-5' }

const served = (w: World, id: string) => factsOf(w.db, [id]).get(id)!

function setting() {
  const w = world('2026-06-01')
  const unit = aUnit(w, { code: 'A' })
  const other = aUnit(w, { code: 'B' })
  const { id } = aLearner(w, { unitId: unit.id, on: '2025-01-01' })
  return { w, unitId: unit.id, otherId: other.id, learnerId: id }
}

test('a promotion ends the post before it, and the past stays as it was', () => {
  const { w, unitId, learnerId } = setting()
  const promotion = { learnerId, unitId, ...soldier, on: '2026-03-01' }
  expect(perform(w.system, post, promotion)).toMatchObject({ ok: true })
  expect(served(w, learnerId).postings).toMatchObject([
    { from: '2025-01-01', until: '2026-03-01', grade: 'OR-4', band: 'foundation' },
    { from: '2026-03-01', until: null, grade: 'OR-5', band: 'supervisory' },
  ])
})

test('a post taken up on the day of the last one replaces it', () => {
  const { w, otherId, learnerId } = setting()
  made(perform(w.system, post, { learnerId, unitId: otherId, ...soldier, on: '2025-01-01' }))
  expect(served(w, learnerId).postings).toMatchObject([{ from: '2025-01-01', unitId: otherId }])
})

test('a post is refused before the last one, in the future, for who has left, and for a wrong grade', () => {
  const { w, unitId, learnerId } = setting()
  const attempt = (given: object) =>
    perform(w.system, post, { learnerId, unitId, ...soldier, on: '2026-03-01', ...given })
  expect(attempt({ on: '2024-12-31' })).toMatchObject({ refusal: 'before-the-last-posting' })
  expect(attempt({ on: '2026-06-02' })).toMatchObject({ refusal: 'in-the-future' })
  expect(attempt({ unitId: 'nowhere' })).toMatchObject({ refusal: 'unit-unknown' })
  expect(attempt({ grade: null })).toMatchObject({ refusal: 'grade-missing' })
  expect(attempt({ grade: 'OR-99' })).toMatchObject({ refusal: 'grade-unknown' })
  expect(attempt({ grade: 'G5' })).toMatchObject({ refusal: 'grade-of-another-category' })
  expect(attempt({ category: 'contractor' })).toMatchObject({ refusal: 'grade-of-a-contractor' })
  expect(attempt({ band: 'senior' })).toMatchObject({ refusal: 'band-beside-a-grade' })
  expect(attempt({ learnerId: 'nobody' })).toMatchObject({ refusal: 'not-found' })
  made(perform(w.system, depart, { learnerId, on: '2026-05-01' }))
  expect(attempt({ on: '2026-05-01' })).toMatchObject({ refusal: 'not-serving' })
})

test('whoever leaves loses roles and grants on that day, and keeps their history', () => {
  const { w, unitId, learnerId } = setting()
  const role = { learnerId, role: 'data-steward', from: '2025-02-01', until: null }
  made(perform(w.system, assignRole, role))
  aGrant(w, { learnerId, set: 'leader', unitId })
  made(perform(w.system, depart, { learnerId, on: '2026-05-01' }))
  expect(served(w, learnerId)).toMatchObject({
    service: [{ from: '2025-01-01', until: '2026-05-01' }],
    postings: [{ until: '2026-05-01' }],
    roles: [{ from: '2025-02-01', until: '2026-05-01' }],
    leaderGrants: [{ from: '2025-01-01', until: '2026-05-01' }],
  })
})

test('a departure can be planned, corrected and taken back', () => {
  const { w, unitId, otherId, learnerId } = setting()
  made(perform(w.system, depart, { learnerId, on: '2026-12-01' }))
  made(perform(w.system, post, { learnerId, unitId: otherId, ...soldier, on: '2026-06-01' }))
  made(perform(w.system, depart, { learnerId, on: '2027-01-01' }))
  expect(served(w, learnerId)).toMatchObject({
    service: [{ until: '2027-01-01' }],
    postings: [
      { unitId, until: '2026-06-01' },
      { unitId: otherId, until: '2027-01-01' },
    ],
  })
  made(perform(w.system, reinstate, { learnerId }))
  expect(served(w, learnerId).service).toEqual([{ from: '2025-01-01', until: null }])
  expect(perform(w.system, reinstate, { learnerId })).toMatchObject({ refusal: 'still-serving' })
})

test('nobody leaves before their last post or their arrival', () => {
  const { w, unitId, learnerId } = setting()
  made(perform(w.system, post, { learnerId, unitId, ...soldier, on: '2026-03-01' }))
  const leave = (on: string) => perform(w.system, depart, { learnerId, on })
  expect(leave('2026-02-28')).toMatchObject({ refusal: 'before-the-last-posting' })
  expect(leave('2024-01-01')).toMatchObject({ refusal: 'before-the-last-posting' })
  expect(leave('2026-03-01')).toMatchObject({ ok: true })
  expect(served(w, learnerId).postings).toMatchObject([{ until: '2026-03-01', grade: 'OR-4' }])
})

test('an arrival on or after the last departure adds a service period', () => {
  const { w, unitId, learnerId } = setting()
  const back = (on: string) => perform(w.system, arrive, { learnerId, unitId, ...soldier, on })
  expect(back('2026-05-01')).toMatchObject({ refusal: 'still-serving' })
  made(perform(w.system, depart, { learnerId, on: '2026-03-01' }))
  expect(back('2026-02-28')).toMatchObject({ refusal: 'before-the-last-departure' })
  expect(back('2026-06-02')).toMatchObject({ refusal: 'in-the-future' })
  made(back('2026-05-01'))
  expect(served(w, learnerId)).toMatchObject({
    service: [
      { from: '2025-01-01', until: '2026-03-01' },
      { from: '2026-05-01', until: null },
    ],
    postings: [{ until: '2026-03-01' }, { from: '2026-05-01', until: null, grade: 'OR-5' }],
  })
})

test('what is refused leaves no trace, and while an import is under way everything is', async () => {
  const { w, unitId, learnerId } = setting()
  const before = w.db.select().from(event).all().length
  perform(w.system, post, { learnerId, unitId, ...soldier, on: '2030-01-01' })
  expect(w.db.select().from(event).all()).toHaveLength(before)
  const batch = made(await openBatch(w.system, 'test'))
  const input = { learnerId, unitId, ...soldier, on: '2026-05-01' }
  for (const command of [post, arrive, depart, reinstate]) {
    expect(perform(w.system, command, input)).toMatchObject({ refusal: 'import-under-way' })
  }
  await abandonBatch(batch, 'test')
  expect(batchUnderWay(w.db)).toBeNull()
})
