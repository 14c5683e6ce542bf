import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#app/domain/calendar.ts'
import type { LearnerFacts, Posting, Rule, RuleConditions } from '#app/domain/facts.ts'
import type { Grade } from '#app/domain/grade.ts'
import { covers, type Interval } from '#app/domain/interval.ts'
import { rulesApplying, type World } from '#app/domain/rules.ts'

const grades: Grade[] = [
  { code: 'OR-4', group: 'OR', ordinal: 4, band: 'foundation' },
  { code: 'OR-6', group: 'OR', ordinal: 6, band: 'supervisory' },
  { code: 'OF-4', group: 'OF', ordinal: 4, band: 'senior' },
]

/** 'team' is below 'wing' all along and below 'command' until July 2027. */
const within: Record<string, Interval[]> = {
  'team team': [{ from: '2000-01-01', until: null }],
  'team wing': [{ from: '2000-01-01', until: null }],
  'team command': [{ from: '2000-01-01', until: '2027-07-01' }],
}
const world: World = {
  grades,
  unitWithin: (unitId, ancestorId) => within[`${unitId} ${ancestorId}`] ?? [],
}

const always = { from: '2027-01-01', until: null }

const posting = (facts: Partial<Posting> = {}): Posting => ({
  ...always,
  unitId: 'team',
  nation: 'ABC',
  category: 'military',
  grade: 'OR-4',
  band: 'foundation',
  ...facts,
})

const learner = (facts: Partial<LearnerFacts> = {}): LearnerFacts => ({
  service: [always],
  postings: [posting()],
  roles: [],
  leaderGrants: [],
  absences: [],
  ...facts,
})

const rule = (conditions: RuleConditions, facts: Partial<Rule> = {}): Rule => ({
  id: 'r',
  version: 1,
  certificationId: 'cyber-hygiene',
  strength: 'mandatory',
  conditions,
  from: '2020-01-01',
  until: null,
  dueDays: 60,
  ...facts,
})

const days = (facts: LearnerFacts, ...rules: Rule[]) =>
  rulesApplying(facts, rules, world).map(({ from, until }) => ({ from, until }))

describe('a rule applies', () => {
  test('to everybody while they are active, where it asks for nothing', () => {
    const back = { from: '2027-09-01', until: null }
    const service = [{ from: '2027-01-01', until: '2027-06-01' }, back]
    expect(days(learner({ service, postings: [] }), rule({}))).toEqual(service)
    expect(days(learner({ service: [] }), rule({}))).toEqual([])
  })

  test('with everything that follows from it', () => {
    const reason = { en: 'Everyone is online.', fr: 'Tout le monde est en ligne.' }
    expect(rulesApplying(learner(), [rule({}, { version: 3, reason })], world)).toEqual([
      {
        ...always,
        ruleId: 'r',
        version: 3,
        certificationId: 'cyber-hygiene',
        strength: 'mandatory',
        dueDays: 60,
        reason,
      },
    ])
  })

  test('from its first day and until its end', () => {
    const dated = rule({}, { from: '2027-02-01', until: '2027-03-01' })
    expect(days(learner(), dated)).toEqual([{ from: '2027-02-01', until: '2027-03-01' }])
  })

  test('without a break through a promotion that keeps one within its range', () => {
    const postings = [
      posting({ until: '2027-05-01' }),
      posting({ from: '2027-05-01', grade: 'OR-6', band: 'supervisory' }),
    ]
    expect(days(learner({ postings }), rule({ grades: { from: 'OR-4', to: 'OR-6' } }))).toEqual([
      always,
    ])
    expect(days(learner({ postings }), rule({ bands: ['supervisory'] }))).toEqual([
      { from: '2027-05-01', until: null },
    ])
  })

  test('to a unit and all below it, on the days when it is below', () => {
    expect(days(learner(), rule({ unitId: 'team' }))).toEqual([always])
    expect(days(learner(), rule({ unitId: 'command' }))).toEqual([
      { from: '2027-01-01', until: '2027-07-01' },
    ])
    expect(days(learner(), rule({ unitId: 'elsewhere' }))).toEqual([])
  })

  test('to any of its roles, while one is held', () => {
    const roles = [
      { role: 'data-steward', from: '2027-02-01', until: '2027-04-01' },
      { role: 'data-analyst', from: '2027-03-01', until: '2027-06-01' },
      { role: 'logistician', from: '2027-06-01', until: null },
    ]
    expect(days(learner({ roles }), rule({ roles: ['data-steward', 'data-analyst'] }))).toEqual([
      { from: '2027-02-01', until: '2027-06-01' },
    ])
  })

  test('to leaders by grant or by band, and to them alone', () => {
    const leadersOnly = rule({ leadersOnly: true })
    expect(days(learner(), leadersOnly)).toEqual([])
    const grant = { from: '2027-03-01', until: '2027-04-01' }
    expect(days(learner({ leaderGrants: [grant] }), leadersOnly)).toEqual([grant])
    const postings = [posting({ grade: 'OF-4', band: 'senior' })]
    expect(days(learner({ postings }), leadersOnly)).toEqual([always])
  })

  test('only where all of its conditions hold at once', () => {
    const roles = [{ role: 'data-steward', ...always }]
    const conditions: RuleConditions = {
      categories: ['military'],
      nations: ['ABC'],
      roles: ['data-steward'],
    }
    expect(days(learner({ roles }), rule(conditions))).toEqual([always])
    expect(days(learner({ roles }), rule({ ...conditions, nations: ['XYZ'] }))).toEqual([])
    expect(days(learner({ roles }), rule({ ...conditions, categories: ['civilian'] }))).toEqual([])
  })

  test('to contractors by their given band, and never by grade', () => {
    const postings = [posting({ category: 'contractor', grade: null, band: 'none' })]
    expect(days(learner({ postings }), rule({ bands: ['none'] }))).toEqual([always])
    expect(days(learner({ postings }), rule({ bands: ['foundation'] }))).toEqual([])
    expect(days(learner({ postings }), rule({ grades: { from: 'OR-4', to: 'OR-6' } }))).toEqual([])
  })

  test('as if a condition with an empty list were not there', () => {
    const empty = { categories: [], bands: [], roles: [], nations: [] }
    expect(days(learner(), rule(empty))).toEqual([always])
  })
})

test('on every day and for every person: exactly when all conditions hold on that day', () => {
  const range = Array.from({ length: 30 }, (_, n) => dayOf(20_000 + n))
  const day = fc.integer({ min: 1, max: 28 }).map((n) => dayOf(20_000 + n))
  const dated = { from: day, until: fc.option(day, { freq: 3 }) }
  const grade = fc.constantFrom(...grades)
  const someone = fc.record<LearnerFacts>({
    service: fc.array(fc.record(dated), { maxLength: 3 }),
    postings: fc.array(
      fc
        .record({ ...dated, grade, nation: fc.constantFrom('ABC', 'XYZ') })
        .map(({ grade, ...rest }) => posting({ ...rest, grade: grade.code, band: grade.band })),
      { maxLength: 3 },
    ),
    roles: fc.array(fc.record({ ...dated, role: fc.constantFrom('a', 'b') }), { maxLength: 3 }),
    leaderGrants: fc.array(fc.record(dated), { maxLength: 2 }),
    absences: fc.constant([]),
  })
  const conditions = fc.record<RuleConditions>(
    {
      bands: fc.subarray(['foundation', 'supervisory'] as const).map((bands) => [...bands]),
      roles: fc.subarray(['a', 'b']),
      nations: fc.subarray(['ABC', 'XYZ']),
      leadersOnly: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const holds = (facts: LearnerFacts, { conditions: c, ...rest }: Rule, on: string) => {
    const posted = facts.postings.filter((each) => covers(each, on))
    const asksPosting = c.bands?.length || c.nations?.length
    const leads =
      facts.leaderGrants.some((each) => covers(each, on)) ||
      posted.some(({ band }) => band === 'senior' || band === 'executive')
    const suits = ({ band, nation }: Posting) =>
      (!c.bands?.length || c.bands.includes(band)) &&
      (!c.nations?.length || c.nations.includes(nation))
    return (
      covers(rest, on) &&
      facts.service.some((each) => covers(each, on)) &&
      (!asksPosting || posted.some(suits)) &&
      (!c.roles?.length ||
        facts.roles.some((each) => covers(each, on) && c.roles?.includes(each.role))) &&
      (!c.leadersOnly || leads)
    )
  }
  fc.assert(
    fc.property(someone, conditions, fc.record(dated), (facts, asked, when) => {
      const one = rule(asked, when)
      const applied = days(facts, one)
      expect(range.filter((on) => applied.some((each) => covers(each, on)))).toEqual(
        range.filter((on) => holds(facts, one, on)),
      )
      for (const [at, { until }] of applied.entries()) {
        const next = applied[at + 1]
        if (next) expect(until !== null && until < next.from).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
