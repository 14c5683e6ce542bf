import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { attempt, response } from '#db/schema/assessment.ts'
import { enrolment } from '#db/schema/enrolment.ts'
import { event } from '#db/schema/records.ts'
import { aCourse, anAttempt, answerRight, itemsOf, sitting } from '#test/factories/assessment.ts'
import { aLearner } from '#test/factories/organisation.ts'
import { type World, world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { expireAttempts, settleAttempts } from './run-out.server.ts'
import { markItem, saveAnswer } from './save-answer.server.ts'
import { startAttempt } from './start-attempt.server.ts'
import { expireAttempt, submitAttempt } from './submit-attempt.server.ts'

const minuteMs = 60_000

/** A course with its assessment, and a person. */
function setting(given: Parameters<typeof aCourse>[1] = {}) {
  const here = world()
  const { id } = aLearner(here)
  return { here, ...aCourse(here, given), learnerId: id, ctx: here.as(id) }
}

/** The same person so much later. */
const later = <T extends { now: number }>(ctx: T, ms: number): T => ({ ...ctx, now: ctx.now + ms })

/** Everything that could have been written; equal before and after means no trace. */
const traces = ({ db }: Pick<World, 'db'>) => ({
  attempts: db.select().from(attempt).all(),
  responses: db.select().from(response).all(),
  enrolments: db.select().from(enrolment).all(),
  events: db.select().from(event).all(),
})

function expectNoTrace(here: Pick<World, 'db'>, act: () => unknown, refusal: unknown) {
  const before = traces(here)
  expect(act()).toEqual({ ok: false, refusal })
  expect(traces(here)).toEqual(before)
}

test('starting an assessment enrols on the course, on its current version', () => {
  const { here, ctx, learnerId } = setting()
  expect(perform(ctx, startAttempt, { assessmentId: 'data-final' }).ok).toBe(true)
  const [row] = here.db.select().from(attempt).all()
  expect(row).toMatchObject({ learnerId, number: 1, state: 'open', versionId: 'data-v1' })
  expect(row!.draw.itemIds).toHaveLength(12)
  expect(here.db.select().from(enrolment).all()).toMatchObject([
    { learnerId, courseId: 'data', versionId: 'data-v1', round: 1 },
  ])
})

test('an attempt stays on the version that its learner is enrolled on', () => {
  const { here, ctx } = setting({ attempts: 5 })
  anAttempt(ctx, 'data-final')
  aCourse(here, { number: 2 })
  const [open] = here.db.select().from(attempt).all()
  perform(ctx, submitAttempt, { attemptId: open!.id })
  anAttempt(ctx, 'data-final')
  const versions = here.db
    .select()
    .from(attempt)
    .all()
    .map(({ versionId }) => versionId)
  expect(versions).toEqual(['data-v1', 'data-v1'])
})

test('two attempts of one person are drawn with different secret seeds', () => {
  const { here, ctx } = setting({ draw: 6 })
  sitting(ctx, 'data-final', 0)
  anAttempt(ctx, 'data-final')
  const [first, second] = here.db.select().from(attempt).all()
  expect(first!.seed).not.toBe(second!.seed)
  expect(first!.draw.itemIds).toHaveLength(6)
})

test('an answer is kept as given, and the newest of several counts', () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  const { itemId } = itemsOf(here, attemptId).find(({ item }) => item.kind === 'numeric')!
  for (const written of ['12,5', '731,25 kg']) {
    perform(ctx, saveAnswer, { attemptId, itemId, fields: { answer: [written] } })
  }
  expect(here.db.select().from(response).all()).toMatchObject([
    { itemId, answer: { kind: 'numeric', written: '731,25' }, revision: 2, savedAt: here.now },
  ])
})

test('a blank form takes the answer back', () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  answerRight(ctx, attemptId, 1)
  const { itemId } = itemsOf(here, attemptId)[0]!
  expect(perform(ctx, saveAnswer, { attemptId, itemId, fields: {} }).ok).toBe(true)
  expect(here.db.select().from(response).all()).toMatchObject([{ answer: null }])
  expect(perform(ctx, submitAttempt, { attemptId })).toMatchObject({ value: { scaledScore: 0 } })
})

test('a mark does not touch the answer, nor an answer the mark', () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  const [{ itemId, fields }] = itemsOf(here, attemptId) as [ReturnType<typeof itemsOf>[number]]
  perform(ctx, markItem, { attemptId, itemId, marked: true })
  perform(ctx, saveAnswer, { attemptId, itemId, fields })
  expect(here.db.select().from(response).all()).toMatchObject([{ marked: true }])
  perform(ctx, markItem, { attemptId, itemId, marked: false })
  const [kept] = here.db.select().from(response).all()
  expect(kept!.marked).toBe(false)
  expect(kept!.answer).not.toBeNull()
})

test('everything right passes with a full score, and the events say so', () => {
  const { here, ctx, learnerId } = setting()
  expect(sitting(ctx, 'data-final')).toMatchObject({ scaledScore: 1, passed: true })
  const events = here.db.select().from(event).all()
  expect(events.filter(({ type }) => type.startsWith('attempt.'))).toMatchObject([
    { type: 'attempt.started', subjectId: learnerId, actorId: learnerId },
    { type: 'attempt.submitted', data: { how: 'by-learner' } },
    { type: 'attempt.graded', data: { scaledScore: 1, passed: true, courseId: 'data' } },
  ])
})

test('what was not answered counts nothing', () => {
  const { here, ctx } = setting()
  expect(sitting(ctx, 'data-final', 6)).toMatchObject({ scaledScore: 0.5, passed: false })
  expect(here.db.select().from(attempt).get()!.result).toMatchObject({
    byCompetency: [{ competency: 'c.1' }, { competency: 'c.2' }],
  })
})

test('an attempt is submitted once', () => {
  const { here, ctx } = setting()
  const { attemptId } = sitting(ctx, 'data-final', 3)
  expectNoTrace(here, () => perform(ctx, submitAttempt, { attemptId }), 'not-open')
})

test('after submission no answer and no mark is taken', () => {
  const { here, ctx } = setting()
  const { attemptId } = sitting(ctx, 'data-final', 3)
  const { itemId, fields } = itemsOf(here, attemptId)[0]!
  expectNoTrace(here, () => perform(ctx, saveAnswer, { attemptId, itemId, fields }), 'not-open')
  const mark = { attemptId, itemId, marked: true }
  expectNoTrace(here, () => perform(ctx, markItem, mark), 'not-open')
})

test("somebody else's attempt is as one that does not exist", () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  const other = here.as(aLearner(here).id)
  const { itemId, fields } = itemsOf(here, attemptId)[0]!
  expectNoTrace(here, () => perform(other, saveAnswer, { attemptId, itemId, fields }), 'not-found')
  const mark = { attemptId, itemId, marked: true }
  expectNoTrace(here, () => perform(other, markItem, mark), 'not-found')
  expectNoTrace(here, () => perform(other, submitAttempt, { attemptId }), 'not-found')
  expectNoTrace(here, () => perform(other, submitAttempt, { attemptId: 'none' }), 'not-found')
})

test('an item that the attempt does not ask is refused', () => {
  const { here, ctx } = setting({ draw: 3 })
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  const asked = itemsOf(here, attemptId).map(({ itemId }) => itemId)
  const all = ['choice', 'multiple', 'boolean', 'numeric'].map((kind) => `data-final-a-${kind}`)
  const foreign = all.find((id) => !asked.includes(id))!
  for (const itemId of [foreign, 'no-such-item', '__proto__']) {
    const input = { attemptId, itemId, fields: { answer: ['1'] } }
    expectNoTrace(here, () => perform(ctx, saveAnswer, input), 'foreign-item')
  }
})

test('what is no answer to the question is refused by name', () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  const { itemId } = itemsOf(here, attemptId).find(({ item }) => item.kind === 'numeric')!
  const input = { attemptId, itemId, fields: { answer: ['about ten'] } }
  expectNoTrace(here, () => perform(ctx, saveAnswer, input), 'not-a-number')
})

test('an answer given in time may arrive a little late, and not later', () => {
  const { here, ctx } = setting({ timeLimitMinutes: 20 })
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  const { itemId, fields } = itemsOf(here, attemptId)[0]!
  const onItsWay = later(ctx, 20 * minuteMs + 9_999)
  expect(perform(onItsWay, saveAnswer, { attemptId, itemId, fields }).ok).toBe(true)
  const late = later(ctx, 20 * minuteMs + 10_000)
  expectNoTrace(here, () => perform(late, saveAnswer, { attemptId, itemId, fields }), 'too-late')
  expectNoTrace(here, () => perform(late, submitAttempt, { attemptId }), 'too-late')
})

test('when time runs out, what was saved is submitted as of the deadline', () => {
  const { here, ctx } = setting({ timeLimitMinutes: 20 })
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  answerRight(ctx, attemptId, 9)
  expectNoTrace(here, () => perform(ctx, expireAttempt, { attemptId }), 'time-left')
  perform(later(here.system, 60 * minuteMs), expireAttempt, { attemptId })
  expect(here.db.select().from(attempt).get()).toMatchObject({
    state: 'graded',
    submittedAt: here.now + 20 * minuteMs,
    gradedAt: here.now + 60 * minuteMs,
    scaledScore: 0.75,
    passed: true,
  })
})

test('the sweep ends every attempt that nobody came back to, and no other', async () => {
  const { here, ctx } = setting({ timeLimitMinutes: 20 })
  const other = later(here.as(aLearner(here).id), 15 * minuteMs)
  anAttempt(ctx, 'data-final')
  anAttempt(other, 'data-final')
  await expireAttempts({}, here.db, here.now + 25 * minuteMs)
  const states = here.db
    .select()
    .from(attempt)
    .all()
    .map(({ state }) => state)
  expect(states.sort()).toEqual(['graded', 'open'])
})

test('an attempt that cannot be graded holds up no other', async () => {
  const { here, ctx, learnerId } = setting({ timeLimitMinutes: 20 })
  const { id: broken } = anAttempt(ctx, 'data-final')
  const other = here.as(aLearner(here).id)
  const { id: whole } = anAttempt(other, 'data-final')
  const draw = { itemIds: ['an-item-that-is-gone'], orders: {} }
  here.db.update(attempt).set({ draw }).where(eq(attempt.id, broken)).run()
  await expireAttempts({}, here.db, here.now + 25 * minuteMs)
  const states = here.db
    .select()
    .from(attempt)
    .all()
    .map(({ id, state }) => [id, state])
  expect(Object.fromEntries(states)).toEqual({ [broken]: 'open', [whole]: 'graded' })
  expect(
    here.db.select().from(event).where(eq(event.subjectId, learnerId)).all(),
  ).not.toContainEqual(expect.objectContaining({ type: 'attempt.submitted' }))
})

test('a next start first ends what was left open past its deadline', () => {
  const { here, ctx, learnerId } = setting({ timeLimitMinutes: 20 })
  anAttempt(ctx, 'data-final')
  const next = later(ctx, 60 * minuteMs)
  expectNoTrace(here, () => perform(next, startAttempt, { assessmentId: 'data-final' }), {
    reason: 'not-settled',
  })
  settleAttempts(next, learnerId, 'data-final')
  expect(perform(next, startAttempt, { assessmentId: 'data-final' }).ok).toBe(true)
  const rows = here.db.select().from(attempt).all()
  expect(rows.map(({ state, number }) => [number, state])).toEqual([
    [1, 'graded'],
    [2, 'open'],
  ])
})

test('an open attempt is resumed, on whichever device', () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  expectNoTrace(here, () => perform(ctx, startAttempt, { assessmentId: 'data-final' }), {
    reason: 'already-open',
    attemptId,
  })
})

test('used-up tries wait for the cool-down, which is told to the millisecond', () => {
  const { here, ctx } = setting({ attempts: 2, coolDownHours: 24 })
  sitting(ctx, 'data-final', 0)
  sitting(later(ctx, minuteMs), 'data-final', 0)
  const until = here.now + minuteMs + 24 * 60 * minuteMs
  const soon = later(ctx, until - here.now - 1)
  expectNoTrace(here, () => perform(soon, startAttempt, { assessmentId: 'data-final' }), {
    reason: 'used-up',
    until,
  })
  const then = later(ctx, until - here.now)
  expect(perform(then, startAttempt, { assessmentId: 'data-final' }).ok).toBe(true)
})

test('an assessment that no course has, or a stranger to the house asks for, is not found', () => {
  const { here, ctx } = setting()
  const none = { reason: 'not-found' }
  expectNoTrace(here, () => perform(ctx, startAttempt, { assessmentId: 'nothing' }), none)
  expectNoTrace(
    here,
    () => perform(here.system, startAttempt, { assessmentId: 'data-final' }),
    none,
  )
})

test('a withdrawn assessment is not begun, but what is open is resumed', () => {
  const { here, ctx } = setting()
  const { id: attemptId } = anAttempt(ctx, 'data-final')
  aCourse(here, { number: 2, withdrawn: true })
  const newcomer = here.as(aLearner(here).id)
  expectNoTrace(here, () => perform(newcomer, startAttempt, { assessmentId: 'data-final' }), {
    reason: 'not-available',
  })
  expectNoTrace(here, () => perform(ctx, startAttempt, { assessmentId: 'data-final' }), {
    reason: 'already-open',
    attemptId,
  })
})
