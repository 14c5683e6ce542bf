import { expect, test } from 'vitest'
import { revocation } from '#db/schema/certification.ts'
import { event } from '#db/schema/records.ts'
import { aCertification, aCredential } from '#test/factories/certification.ts'
import { aGrant, aLearner, aUnit } from '#test/factories/organisation.ts'
import { world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { revokeCredential } from './revoke.server.ts'
import { standingOf } from './standings.server.ts'

function setting() {
  const here = world()
  const unitId = aUnit(here).id
  const { id: learnerId } = aLearner(here, { unitId })
  const { id: administratorId } = aLearner(here, { unitId })
  aGrant(here, { learnerId: administratorId, set: 'administrator', unitId })
  aCertification(here)
  const credentialId = aCredential(here, { learnerId }).id
  const ctx = here.as(administratorId)
  const input = { credentialId, effectiveOn: '2026-05-01', reason: ' Awarded in error ' }
  return { here, unitId, learnerId, administratorId, ctx, input }
}

test('a revocation is recorded with its day, its reason and who decided', () => {
  const { here, learnerId, administratorId, ctx, input } = setting()
  expect(perform(ctx, revokeCredential, input).ok).toBe(true)
  expect(here.db.select().from(revocation).all()).toMatchObject([
    {
      effectiveOn: '2026-05-01',
      reason: 'Awarded in error',
      actorId: administratorId,
      recordedAt: here.now,
    },
  ])
  expect(here.db.select().from(event).all().at(-1)).toMatchObject({
    type: 'credential.revoked',
    subjectId: learnerId,
    actorId: administratorId,
    data: { certificationId: 'data-literacy', effectiveOn: '2026-05-01' },
  })
  expect(standingOf(here.as(learnerId), learnerId)).toMatchObject([
    { standing: { status: 'revoked' } },
  ])
})

test('nobody revokes for themselves, outside their scope, twice, or before the day of issue', () => {
  const { here, administratorId, ctx, input, learnerId } = setting()
  const elsewhere = aLearner(here, { unitId: aUnit(here).id }).id
  const own = { ...input, credentialId: aCredential(here, { learnerId: administratorId }).id }
  const foreign = { ...input, credentialId: aCredential(here, { learnerId: elsewhere }).id }
  const before = here.db.select().from(event).all().length
  const refusalOf = (given: typeof input, as = ctx) => {
    const outcome = perform(as, revokeCredential, given)
    return outcome.ok ? 'done' : outcome.refusal
  }
  expect(refusalOf(own)).toBe('own')
  expect(refusalOf(foreign)).toBe('not-found')
  expect(refusalOf(input, here.as(learnerId))).toBe('not-found')
  expect(refusalOf({ ...input, credentialId: 'nothing' })).toBe('not-found')
  expect(refusalOf({ ...input, effectiveOn: '2026-01-09' })).toBe('impossible-day')
  expect(refusalOf({ ...input, effectiveOn: '2026-02-30' })).toBe('impossible-day')
  expect(refusalOf({ ...input, reason: '  ' })).toBe('reason-missing')
  expect(refusalOf({ ...input, reason: 'x'.repeat(1001) })).toBe('reason-long')
  expect(here.db.select().from(revocation).all()).toEqual([])
  expect(here.db.select().from(event).all()).toHaveLength(before)
  expect(refusalOf({ ...input, effectiveOn: '2026-01-10' })).toBe('done')
  expect(refusalOf(input)).toBe('already-revoked')
})
