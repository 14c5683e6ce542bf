import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { requirementRule } from '#db/schema/certification.ts'
import { event } from '#db/schema/records.ts'
import { type World, world } from '#test/support/world.ts'
import { perform } from '../perform.server.ts'
import { endRules, type PublishedRule, publishRules } from './publish-rules.server.ts'

const rule: PublishedRule = {
  id: 'cyber-for-all',
  certificationId: 'cyber',
  strength: 'mandatory',
  conditions: {},
  from: '2024-01-01',
  until: null,
  dueDays: 60,
  reason: { en: 'Because.', fr: 'Parce que.' },
  sourceHash: 'one',
}
const edited = { ...rule, dueDays: 30, sourceHash: 'two' }

const publish = ({ system }: World, ...rules: PublishedRule[]) =>
  perform(system, publishRules, rules)

const spans = ({ db }: World) =>
  db
    .select()
    .from(requirementRule)
    .orderBy(asc(requirementRule.version))
    .all()
    .map(({ version, from, until, dueDays }) => [version, from, until, dueDays])

const log = ({ db }: World) =>
  db
    .select()
    .from(event)
    .all()
    .map(({ type, data }) => ({ type, ...data }))

test('a new rule counts from its own first day, though that is past', () => {
  const here = world('2026-06-01')
  publish(here, rule)
  expect(spans(here)).toEqual([[1, '2024-01-01', null, 60]])
})

test('an edit counts from today: the past stays as it was', () => {
  const here = world('2026-06-01')
  publish(here, rule)
  publish(here, edited)
  expect(spans(here)).toEqual([
    [1, '2024-01-01', '2026-06-01', 60],
    [2, '2026-06-01', null, 30],
  ])
  expect(log(here)).toMatchObject([
    { type: 'rule.published', version: 1, from: '2024-01-01' },
    { type: 'rule.ended', version: 1, on: '2026-06-01' },
    { type: 'rule.published', version: 2, from: '2026-06-01' },
  ])
})

test('an edit that begins later counts from then', () => {
  const here = world('2026-06-01')
  publish(here, rule)
  publish(here, { ...edited, from: '2026-09-01' })
  expect(spans(here)).toEqual([
    [1, '2024-01-01', '2026-09-01', 60],
    [2, '2026-09-01', null, 30],
  ])
})

test('a version replaced before it began has no day', () => {
  const here = world('2026-06-01')
  publish(here, { ...rule, from: '2027-01-01' })
  publish(here, { ...edited, from: '2026-07-01' })
  expect(spans(here)).toEqual([
    [1, '2027-01-01', '2027-01-01', 60],
    [2, '2026-07-01', null, 30],
  ])
})

test('the same rule again is nothing', () => {
  const here = world('2026-06-01')
  publish(here, rule)
  const before = log(here).length
  expect(publish(here, rule)).toEqual({ ok: true, value: { published: [] } })
  expect(log(here)).toHaveLength(before)
})

test('a rule that was withdrawn may come back, from today', () => {
  const here = world('2025-01-01')
  publish(here, rule)
  perform(here.system, endRules, [rule.id])
  expect(spans(here)).toEqual([[1, '2024-01-01', '2025-01-01', 60]])
  const later = here.at('2026-06-01')
  publish(later, rule)
  expect(spans(later)).toEqual([
    [1, '2024-01-01', '2025-01-01', 60],
    [2, '2026-06-01', null, 60],
  ])
})

test('a rule that is over is not ended again', () => {
  const here = world('2026-06-01')
  publish(here, { ...rule, until: '2025-01-01' })
  const before = log(here).length
  perform(here.system, endRules, [rule.id])
  expect(log(here)).toHaveLength(before)
})
