import { describe, expect, test } from 'vitest'
import { dueIn, dueOn, runsOf } from '#app/domain/due.ts'
import type { AppliedRule, PairFacts } from '#app/domain/facts.ts'

const arrived = '2027-01-10'
const active = { from: arrived, until: null }

const rule = (facts: Partial<AppliedRule> = {}): AppliedRule => ({
  ...active,
  ruleId: 'for-all',
  version: 1,
  strength: 'mandatory',
  dueDays: 60,
  ...facts,
})

const pair = (facts: Partial<PairFacts> = {}): PairFacts => ({
  service: [active],
  applied: [rule()],
  absences: [],
  waivers: [],
  credentials: [],
  ...facts,
})

const due = (facts: Partial<PairFacts>, day = '2027-12-01') => dueOn(pair(facts), day)?.day

describe('a run', () => {
  test('begins with the service, not with a rule older than it', () => {
    const old = rule({ from: '2020-01-01' })
    expect(runsOf(pair({ applied: [old] }))).toEqual([active])
    expect(due({ applied: [old] })).toBe('2027-03-11')
  })

  test('goes on from one rule to the next, and from one version to the next, without a gap', () => {
    const applied = [
      rule({ until: '2027-02-01' }),
      rule({ from: '2027-02-01', until: '2027-02-20', version: 2, dueDays: 90 }),
      rule({ from: '2027-02-15', ruleId: 'stewards', dueDays: 90 }),
    ]
    expect(runsOf(pair({ applied }))).toEqual([active])
    expect(due({ applied })).toBe('2027-03-11')
  })

  test('ends with a day without a mandatory rule; the next one has a due day of its own', () => {
    const applied = [rule({ until: '2027-02-01' }), rule({ from: '2027-02-02' })]
    expect(due({ applied }, '2027-01-31')).toBe('2027-03-11')
    expect(due({ applied }, '2027-02-01')).toBe(undefined)
    expect(due({ applied }, '2027-02-02')).toBe('2027-04-03')
  })

  test('is not concerned by a rule that begins after its end', () => {
    const applied = [
      rule({ until: '2027-02-01' }),
      rule({ ruleId: 'later', from: '2027-02-05', dueDays: 0 }),
    ]
    const [first] = runsOf(pair({ applied }))
    expect(first && dueIn(pair({ applied }), first).day).toBe('2027-03-11')
  })

  test('ends with departure, begins anew with return, and goes on when both are one day', () => {
    const left = { from: arrived, until: '2027-05-01' }
    const back = { service: [left, { from: '2027-09-01', until: null }] }
    expect(due(back, '2027-04-30')).toBe('2027-03-11')
    expect(due(back, '2027-06-01')).toBe(undefined)
    expect(due(back, '2027-09-01')).toBe('2027-10-31')
    expect(due({ service: [left, { from: '2027-05-01', until: null }] })).toBe('2027-03-11')
  })

  test('a recommendation neither makes a run nor a due day', () => {
    const recommended = rule({ strength: 'recommended', ruleId: 'better', dueDays: 5 })
    expect(due({ applied: [recommended] })).toBe(undefined)
    expect(due({ applied: [rule(), recommended] })).toBe('2027-03-11')
  })
})

describe('a second rule', () => {
  const promoted = (dueDays: number) => [
    rule(),
    rule({ ruleId: 'leaders', from: '2027-02-01', dueDays }),
  ]

  test('brings the due day forward from the day it applies, not before', () => {
    expect(due({ applied: promoted(14) }, '2027-01-31')).toBe('2027-03-11')
    expect(due({ applied: promoted(14) }, '2027-02-01')).toBe('2027-02-15')
  })

  test('never moves it back, and what it brought forward stays when it ends', () => {
    expect(due({ applied: promoted(300) })).toBe('2027-03-11')
    const brief = rule({ ruleId: 'l', from: '2027-02-01', until: '2027-02-03', dueDays: 14 })
    expect(due({ applied: [rule(), brief] })).toBe('2027-02-15')
  })

  test('asks from its first day in the run, however often it comes back', () => {
    const role = { ruleId: 'stewards', dueDays: 30 }
    const applied = [
      rule({ dueDays: 200 }),
      rule({ ...role, from: '2027-04-01', until: '2027-05-01' }),
      rule({ ...role, from: '2027-02-01', until: '2027-03-01' }),
    ]
    expect(due({ applied })).toBe('2027-03-03')
    expect(dueOn(pair({ applied }), '2027-12-01')?.steps).toHaveLength(2)
  })
})

describe('being away', () => {
  test.each([
    ['counts day by day', [['2027-02-01', '2027-02-11']], '2027-03-21'],
    [
      'counts a day once, however many absences hold it',
      [
        ['2027-02-01', '2027-02-11'],
        ['2027-02-05', '2027-02-11'],
        ['2027-02-10', '2027-02-12'],
      ],
      '2027-03-22',
    ],
    ['on the first day does not count', [['2027-01-01', '2027-01-11']], '2027-03-11'],
    ['counts from the second day', [['2027-01-01', '2027-01-12']], '2027-03-12'],
    ['on the due day counts', [['2027-03-11', '2027-03-12']], '2027-03-12'],
    ['after the due day does not count', [['2027-03-12', '2027-04-12']], '2027-03-11'],
    [
      'counts when an earlier absence brought it within reach',
      [
        ['2027-03-12', '2027-03-14'],
        ['2027-02-01', '2027-02-02'],
      ],
      '2027-03-14',
    ],
    [
      'does not count a day beyond the due day as moved so far',
      [
        ['2027-02-01', '2027-02-02'],
        ['2027-03-13', '2027-04-13'],
      ],
      '2027-03-12',
    ],
  ])('%s', (_, absences, expected) => {
    const list = absences.map(([from, until]) => ({ from: from ?? '', until: until ?? null }))
    expect(due({ absences: list })).toBe(expected)
  })

  test('without an end keeps moving the due day, so that it never comes', () => {
    const reckoned = dueOn(pair({ absences: [{ from: '2027-02-01', until: null }] }), '2030-01-01')
    expect(reckoned?.day).toBe(null)
    expect(reckoned?.steps.at(-1)).toEqual({ kind: 'openAbsence', from: '2027-02-01' })
  })

  test('over 29 February counts it', () => {
    const leap = {
      service: [{ from: '2028-01-31', until: null }],
      applied: [rule({ from: '2028-01-31', dueDays: 28 })],
    }
    expect(due(leap, '2028-02-10')).toBe('2028-02-28')
    expect(
      due({ ...leap, absences: [{ from: '2028-02-28', until: '2028-03-01' }] }, '2028-02-10'),
    ).toBe('2028-03-01')
  })
})

test('the reckoning is told step by step', () => {
  const applied = [rule(), rule({ ruleId: 'leaders', from: '2027-02-01', dueDays: 14 })]
  const absences = [{ from: '2027-02-10', until: '2027-02-20' }]
  expect(dueOn(pair({ applied, absences }), '2027-02-01')).toEqual({
    day: '2027-02-25',
    run: active,
    steps: [
      {
        kind: 'rule',
        ruleId: 'for-all',
        version: 1,
        firstDay: arrived,
        days: 60,
        due: '2027-03-11',
      },
      {
        kind: 'rule',
        ruleId: 'leaders',
        version: 1,
        firstDay: '2027-02-01',
        days: 14,
        due: '2027-02-15',
      },
      { kind: 'absence', from: '2027-02-10', until: '2027-02-20', days: 10, due: '2027-02-25' },
    ],
  })
})

test('a rule due at once is due on its first day', () => {
  expect(due({ applied: [rule({ dueDays: 0 })] })).toBe(arrived)
})

test('an unreasonable number of days ends at the end of the calendar', () => {
  expect(dueIn(pair({ applied: [rule({ dueDays: 1e9 })] }), active).day).toBe('9999-12-31')
})

test('a waiver does not move the due day', () => {
  const waivers = [{ from: '2027-02-01', until: '2027-06-01' }]
  expect(due({ waivers }, '2027-03-01')).toBe('2027-03-11')
  expect(due({ waivers }, '2027-07-01')).toBe('2027-03-11')
})
