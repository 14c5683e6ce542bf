import { expect, test } from 'vitest'
import { credential } from '#db/schema/certification.ts'
import { event } from '#db/schema/records.ts'
import { aCourse, sitting } from '#test/factories/assessment.ts'
import {
  aCertification,
  aCredential,
  allOf,
  courseDone,
  scored,
} from '#test/factories/certification.ts'
import { aLearner, made } from '#test/factories/organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { markDone } from '../enrolment/mark-done.server.ts'
import { startEnrolment, startRound } from '../enrolment/start-enrolment.server.ts'
import { perform } from '../perform.server.ts'
import { revokeCredential } from './revoke.server.ts'

function setting(day = '2026-06-01') {
  const here = world(day)
  aCourse(here)
  const { id } = aLearner(here)
  return { here, learnerId: id, ctx: here.as(id) }
}

/** Does the one lesson of the course, in the newest round. */
const study = (here: World, learnerId: string) =>
  made(perform(here.as(learnerId), markDone, { courseId: 'data', lesson: 'first' }))

const held = ({ db }: World) => db.select().from(credential).all()
const score = scored('data-final')

test('passing the assessment earns the credential that requires it, in the same breath', () => {
  const { here, ctx, learnerId } = setting()
  aCertification(here, { requires: score })
  const { attemptId } = sitting(ctx, 'data-final')
  expect(held(here)).toMatchObject([
    {
      learnerId,
      certificationId: 'data-literacy',
      source: 'earned',
      issuedOn: '2026-06-01',
      expiresOn: '2027-06-01',
      windowFrom: '2027-04-02',
      graceUntil: '2027-07-01',
      evidence: { attempts: [{ assessmentId: 'data-final', attemptId, score: 1 }] },
    },
  ])
  const types = here.db
    .select()
    .from(event)
    .all()
    .map(({ type }) => type)
  expect(types.slice(types.indexOf('attempt.graded'))).toEqual([
    'attempt.graded',
    'credential.issued',
  ])
})

test('a public id is 128 random bits, another for each credential', () => {
  const { here, ctx } = setting()
  aCertification(here, { requires: score })
  aCertification(here, { id: 'other', requires: score })
  sitting(ctx, 'data-final')
  const ids = held(here).map(({ publicId }) => publicId)
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/)
})

test('no event of a credential holds its public id or anything that identifies a person', () => {
  const { here, ctx } = setting()
  aCertification(here, { requires: score })
  sitting(ctx, 'data-final')
  const log = JSON.stringify(here.db.select().from(event).all())
  expect(log).not.toContain(held(here)[0]!.publicId)
  expect(log).not.toContain('Asha')
})

test('a score below the mark of the certification earns nothing, though the assessment is passed', () => {
  const { here, ctx } = setting()
  aCertification(here, { requires: scored('data-final', 0.9) })
  expect(sitting(ctx, 'data-final', 9)).toMatchObject({ scaledScore: 0.75, passed: true })
  expect(held(here)).toEqual([])
})

test('a failed attempt earns nothing', () => {
  const { here, ctx } = setting()
  aCertification(here, { requires: scored('data-final', 0.1) })
  sitting(ctx, 'data-final', 5)
  expect(held(here)).toEqual([])
})

test('course and assessment together earn it, though the last of them is a lesson', () => {
  const { here, ctx, learnerId } = setting()
  aCertification(here)
  sitting(ctx, 'data-final')
  expect(held(here)).toEqual([])
  study(here, learnerId)
  expect(held(here)).toMatchObject([
    {
      evidence: {
        courses: [{ courseId: 'data' }],
        attempts: [{ assessmentId: 'data-final', score: 1 }],
      },
    },
  ])
})

test('what another certification asks for is not asked', () => {
  const { here, ctx } = setting()
  aCourse(here, { courseId: 'cyber' })
  aCertification(here, { requires: allOf(score, courseDone('cyber')) })
  sitting(ctx, 'data-final')
  expect(held(here)).toEqual([])
})

test('a certification made of others is earned with the last of them', () => {
  const { here, ctx } = setting()
  aCertification(here, { id: 'part', requires: score })
  aCertification(here, { id: 'whole', requires: { kind: 'credential', certificationId: 'part' } })
  sitting(ctx, 'data-final')
  expect(held(here).map(({ certificationId }) => certificationId)).toEqual(['part', 'whole'])
})

test('the same evidence earns it once', () => {
  const { here, ctx } = setting()
  aCertification(here, { requires: score })
  sitting(ctx, 'data-final')
  sitting(ctx, 'data-final')
  sitting({ ...ctx, now: ctx.now + 3_600_000 }, 'data-final')
  expect(held(here)).toHaveLength(1)
})

test('before the window opens nothing is renewed; from then on a new pass renews it', () => {
  const { here, learnerId } = setting('2025-06-01')
  const { id } = aCertification(here, { requires: score })
  sitting(here.as(learnerId), 'data-final')
  sitting(here.at('2026-04-01').as(learnerId), 'data-final')
  expect(held(here)).toHaveLength(1)
  sitting(here.at('2026-04-02').as(learnerId), 'data-final')
  expect(held(here)).toMatchObject([
    { certificationId: id, issuedOn: '2025-06-01', expiresOn: '2026-06-01' },
    { certificationId: id, issuedOn: '2026-04-02', expiresOn: '2027-04-02' },
  ])
})

test('an old pass does not renew: the course of the new round and a new pass are both needed', () => {
  const { here, learnerId } = setting('2025-06-01')
  aCertification(here)
  made(perform(here.as(learnerId), startEnrolment, { courseId: 'data' }))
  study(here, learnerId)
  sitting(here.as(learnerId), 'data-final')
  expect(held(here)).toHaveLength(1)
  sitting(here.at('2026-05-20').as(learnerId), 'data-final')
  expect(held(here)).toHaveLength(1)
  const then = here.at('2026-05-21')
  made(perform(then.as(learnerId), startRound, { courseId: 'data' }))
  study(then, learnerId)
  expect(held(here)).toHaveLength(1)
  sitting(then.as(learnerId), 'data-final')
  expect(held(here)).toHaveLength(2)
})

test('an imported award is renewed by what was shown after it, not by what was shown before', () => {
  const { here, learnerId } = setting('2026-06-01')
  aCertification(here, { requires: score })
  sitting(here.at('2024-12-01').as(learnerId), 'data-final', 0)
  const dates = { issuedOn: '2025-01-10', expiresOn: '2026-01-10' }
  aCredential(here, { learnerId, ...dates })
  sitting(here.as(learnerId), 'data-final')
  expect(held(here)).toMatchObject([{ source: 'imported' }, { source: 'earned' }])
})

test('after a revocation the old evidence is worth nothing, a new pass earns anew', () => {
  const { here, learnerId, ctx } = setting()
  aCertification(here, { requires: score })
  sitting(ctx, 'data-final')
  const [first] = held(here)
  const revocation = { credentialId: first!.id, effectiveOn: '2026-06-01', reason: 'Not own work' }
  made(perform(here.at('2026-06-05').system, revokeCredential, revocation))
  sitting(here.at('2026-06-05').as(learnerId), 'data-final')
  expect(held(here)).toHaveLength(1)
  sitting(here.at('2026-06-06').as(learnerId), 'data-final')
  expect(held(here)).toMatchObject([{ id: first!.id }, { issuedOn: '2026-06-06' }])
})
