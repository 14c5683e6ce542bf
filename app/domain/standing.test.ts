import { describe, expect, test } from 'vitest'
import { addDays, earliestDay } from '#app/domain/calendar.ts'
import type { AppliedRule, CredentialFact, PairFacts } from '#app/domain/facts.ts'
import { partsOf, statusOn } from '#app/domain/standing.ts'

/** Arrived on 10 January 2027, asked from then, due within 60 days: by 11 March 2027. */
const active = { from: '2027-01-10', until: null }
const rule = (facts: Partial<AppliedRule> = {}): AppliedRule => ({
  ...active,
  ruleId: 'cyber-for-all',
  version: 1,
  strength: 'mandatory',
  dueDays: 60,
  ...facts,
})

/** A year from 1 February 2027, renewable for 60 days before and 30 days after its end. */
const award = (facts: Partial<CredentialFact> = {}): CredentialFact => ({
  id: 'first',
  certificationId: 'cyber-hygiene',
  issuedOn: '2027-02-01',
  expiresOn: '2028-02-01',
  windowFrom: '2027-12-03',
  graceUntil: '2028-03-02',
  revokedOn: null,
  curtailedOn: null,
  source: 'earned',
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

const status = (facts: Partial<PairFacts>, day: string) => statusOn(pair(facts), day).status
const codes = (facts: Partial<PairFacts>, day: string) =>
  statusOn(pair(facts), day).reasons.map(({ code }) => code)

describe('someone who never earned it', () => {
  test('is in time until the due day, and overdue from the day after', () => {
    expect(status({}, '2027-01-09')).toBe('notRequired')
    expect(status({}, '2027-01-10')).toBe('inTime')
    expect(status({}, '2027-03-11')).toBe('inTime')
    expect(status({}, '2027-03-12')).toBe('overdue')
    expect(statusOn(pair(), '2027-06-01')).toMatchObject({
      dueOn: '2027-03-11',
      since: '2027-03-12',
    })
  })

  test('is told which rule asks, since when, and how the due day was reckoned', () => {
    const absences = [{ from: '2027-02-01', until: '2027-02-11' }]
    expect(statusOn(pair({ absences }), '2027-02-20').reasons).toEqual([
      {
        code: 'rule.applies',
        params: { rule: 'cyber-for-all', version: 1, from: '2027-01-10' },
      },
      { code: 'credential.none', params: {} },
      { code: 'due.run', params: { from: '2027-01-10' } },
      {
        code: 'due.rule',
        params: {
          rule: 'cyber-for-all',
          version: 1,
          from: '2027-01-10',
          days: 60,
          due: '2027-03-11',
        },
      },
      {
        code: 'due.absence',
        params: { from: '2027-02-01', lastDay: '2027-02-10', days: 10, due: '2027-03-21' },
      },
      { code: 'due.day', params: { due: '2027-03-21' } },
    ])
  })

  test('is never overdue while an absence has no known end', () => {
    const absences = [{ from: '2027-02-01', until: null }]
    expect(statusOn(pair({ absences }), '2030-01-01')).toMatchObject({
      status: 'inTime',
      dueOn: null,
    })
  })

  test('is not asked by a recommendation, and hears of it', () => {
    const applied = [rule({ strength: 'recommended' })]
    expect(status({ applied }, '2027-06-01')).toBe('notRequired')
    expect(codes({ applied }, '2027-06-01')).toEqual([
      'rule.none',
      'rule.recommends',
      'credential.none',
    ])
  })

  test('has had no status to tell of before anything is recorded', () => {
    expect(statusOn(pair({ service: [], applied: [] }), '2027-01-01')).toEqual({
      status: 'notRequired',
      dueOn: null,
      expiresOn: null,
      since: earliestDay,
      reasons: [
        { code: 'person.notActive', params: {} },
        { code: 'credential.none', params: {} },
      ],
    })
  })
})

describe('someone who earned it', () => {
  const credentials = [award()]

  test.each([
    ['2027-01-31', 'inTime', '2027-01-10'],
    ['2027-02-01', 'certified', '2027-02-01'],
    ['2027-12-02', 'certified', '2027-02-01'],
    ['2027-12-03', 'renewalOpen', '2027-12-03'],
    ['2028-01-31', 'renewalOpen', '2027-12-03'],
    ['2028-02-01', 'inGrace', '2028-02-01'],
    ['2028-03-01', 'inGrace', '2028-02-01'],
    ['2028-03-02', 'overdue', '2028-03-02'],
  ])('on %s is %s, since %s', (day, expected, since) =>
    expect(statusOn(pair({ credentials }), day)).toMatchObject({ status: expected, since }),
  )

  test('is certified without a break by a renewal in the window', () => {
    const renewal = award({
      id: 'second',
      issuedOn: '2028-01-15',
      expiresOn: '2029-02-01',
      windowFrom: '2028-12-03',
      graceUntil: '2029-03-03',
    })
    const renewed = { credentials: [renewal, award()] }
    expect(statusOn(pair(renewed), '2028-01-15')).toMatchObject({
      status: 'certified',
      since: '2028-01-15',
      expiresOn: '2029-02-01',
    })
    expect(partsOf(pair(renewed))).toEqual([
      { from: '2027-01-10', until: '2027-02-01', part: 'inTime' },
      { from: '2027-02-01', until: '2029-02-01', part: 'certified' },
      { from: '2029-02-01', until: '2029-03-03', part: 'inGrace' },
      { from: '2029-03-03', until: null, part: 'overdue' },
    ])
  })

  test('in grace and after it hears of the lapse', () => {
    expect(statusOn(pair({ credentials }), '2028-02-10').reasons).toEqual(
      expect.arrayContaining([
        {
          code: 'credential.expired',
          params: {
            credential: 'first',
            source: 'earned',
            issuedOn: '2027-02-01',
            lastDay: '2028-01-31',
          },
        },
        { code: 'grace.runs', params: { lastDay: '2028-03-01' } },
      ]),
    )
    expect(codes({ credentials }, '2028-04-01')).toContain('grace.ended')
  })

  test('holds it for good where it never expires', () => {
    const endless = { expiresOn: null, windowFrom: null, graceUntil: null }
    const held = pair({ credentials: [award(endless)] })
    expect(statusOn(held, '2099-01-01')).toMatchObject({ status: 'certified', expiresOn: null })
  })

  test('keeps it beyond the rule, and is then lapsed instead of overdue', () => {
    const left = { credentials, applied: [rule({ until: '2027-06-01' })] }
    expect(status(left, '2027-06-01')).toBe('certified')
    expect(status(left, '2027-12-03')).toBe('renewalOpen')
    expect(statusOn(pair(left), '2028-02-01')).toMatchObject({
      status: 'lapsed',
      dueOn: null,
      expiresOn: '2028-02-01',
    })
  })

  test('whose award was cut short by changed content must renew earlier, with the same grace', () => {
    const cut = { credentials: [award({ curtailedOn: '2027-10-01' })] }
    expect(status(cut, '2027-08-01')).toBe('certified')
    expect(status(cut, '2027-08-02')).toBe('renewalOpen')
    expect(status(cut, '2027-10-01')).toBe('inGrace')
    expect(status(cut, '2027-10-31')).toBe('overdue')
    expect(codes(cut, '2027-08-01')).toContain('credential.curtailed')
  })
})

describe('a revocation', () => {
  const credentials = [award({ revokedOn: '2027-05-01' })]

  test('takes effect on its day: whoever is past the due day is overdue at once, and told why', () => {
    expect(status({ credentials }, '2027-04-30')).toBe('certified')
    expect(status({ credentials }, '2027-05-01')).toBe('overdue')
    expect(statusOn(pair({ credentials }), '2027-05-01').reasons).toContainEqual({
      code: 'credential.revoked',
      params: { credential: 'first', revokedOn: '2027-05-01' },
    })
  })

  test('leaves no grace, but leaves an older award that is still valid', () => {
    const older = award({ id: 'older', issuedOn: '2027-01-15', expiresOn: '2027-09-01' })
    const both = { credentials: [...credentials, older] }
    expect(status(both, '2027-05-01')).toBe('certified')
    expect(statusOn(pair(both), '2027-05-01').expiresOn).toBe('2027-09-01')
  })

  test('is the status of whom nothing asks for it, until a later award', () => {
    const free = { applied: [], credentials }
    expect(statusOn(pair(free), '2029-01-01')).toMatchObject({
      status: 'revoked',
      since: '2027-05-01',
    })
    const again = award({ id: 'again', issuedOn: '2027-07-01', expiresOn: '2027-08-01' })
    expect(status({ applied: [], credentials: [...credentials, again] }, '2027-09-01')).toBe(
      'lapsed',
    )
  })
})

describe('a waiver', () => {
  const waivers = [{ from: '2027-02-01', until: '2027-05-01' }]

  test('excuses while it holds; its end does not move the due day', () => {
    expect(status({ waivers }, '2027-01-31')).toBe('inTime')
    expect(status({ waivers }, '2027-02-01')).toBe('waived')
    expect(statusOn(pair({ waivers }), '2027-05-01')).toMatchObject({
      status: 'overdue',
      dueOn: '2027-03-11',
      since: '2027-05-01',
    })
  })

  test('comes before everything else that is required, and excuses nothing that is not', () => {
    expect(status({ waivers, credentials: [award()] }, '2027-03-01')).toBe('waived')
    expect(status({ waivers, credentials: [award()], applied: [] }, '2027-03-01')).toBe('certified')
    expect(status({ waivers, applied: [] }, '2027-03-01')).toBe('notRequired')
  })

  test('stands beside required in the parts', () => {
    expect(partsOf(pair({ waivers }))).toEqual([
      { from: '2027-01-10', until: '2027-02-01', part: 'inTime' },
      { from: '2027-02-01', until: '2027-05-01', part: 'waived' },
      { from: '2027-05-01', until: null, part: 'overdue' },
    ])
  })

  test('says until when, or that its end is open', () => {
    expect(codes({ waivers }, '2027-03-01')).toContain('waiver.holds')
    expect(codes({ waivers: [{ from: '2027-02-01', until: null }] }, '2027-03-01')).toContain(
      'waiver.holdsOpen',
    )
  })
})

describe('a life in one certification', () => {
  const service = [
    { from: '2027-01-10', until: '2027-06-01' },
    { from: '2028-03-01', until: null },
  ]

  test('departure ends what is required, return begins it anew', () => {
    const facts = pair({ service, applied: [rule({ from: '2026-01-01' })], credentials: [award()] })
    expect(partsOf(facts)).toEqual([
      { from: '2027-01-10', until: '2027-02-01', part: 'inTime' },
      { from: '2027-02-01', until: '2027-06-01', part: 'certified' },
      { from: '2028-03-01', until: '2028-03-02', part: 'inGrace' },
      { from: '2028-03-02', until: addDays('2028-03-01', 61), part: 'inTime' },
      { from: '2028-05-01', until: null, part: 'overdue' },
    ])
    expect(statusOn(facts, '2027-07-01').status).toBe('certified')
    expect(statusOn(facts, '2028-02-15').reasons.at(0)?.code).toBe('person.notActive')
  })

  test('a promotion brings the due day forward on its day and never before', () => {
    const leaders = rule({ ruleId: 'leaders', from: '2027-02-01', dueDays: 14 })
    const applied = [rule(), leaders]
    expect(statusOn(pair({ applied }), '2027-01-31').dueOn).toBe('2027-03-11')
    expect(statusOn(pair({ applied }), '2027-02-01').dueOn).toBe('2027-02-15')
    expect(status({ applied }, '2027-02-16')).toBe('overdue')
  })
})
