import { expect, test } from 'vitest'
import { countsAs, evidenceBound } from './evidence.ts'
import type { CredentialFact } from './facts.ts'

const held = (given: Partial<CredentialFact> = {}): CredentialFact => ({
  id: 'first',
  certificationId: 'data',
  issuedOn: '2025-01-10',
  expiresOn: '2026-01-10',
  windowFrom: '2025-11-11',
  graceUntil: '2026-02-09',
  revokedOn: null,
  curtailedOn: null,
  source: 'earned',
  ...given,
})

const noon = (day: string) => ({ at: Date.parse(`${day}T12:00:00Z`), day })
const counted = (bound: ReturnType<typeof evidenceBound>, day: string) =>
  bound !== null && countsAs(bound, noon(day))

test('a first award counts everything ever shown', () => {
  expect(counted(evidenceBound([], [], '2026-01-01'), '1999-12-31')).toBe(true)
})

test('while a credential is valid and its window closed, nothing is earned', () => {
  expect(evidenceBound([held()], [], '2025-11-10')).toBeNull()
})

test.each(['2025-11-11', '2026-01-09', '2026-01-10', '2026-06-01'])(
  'on %s, in the window, in grace or lapsed, what was shown since the window opened counts',
  (today) => {
    const bound = evidenceBound([held()], [], today)
    expect(counted(bound, '2025-11-10')).toBe(false)
    expect(counted(bound, '2025-11-11')).toBe(true)
  },
)

test('a credential that never expires is never earned again', () => {
  const always = held({ expiresOn: null, windowFrom: null, graceUntil: null })
  expect(evidenceBound([always], [], '2090-01-01')).toBeNull()
})

test('without a window, what was shown after the day of issue counts once it has expired', () => {
  const imported = held({ windowFrom: null, graceUntil: null, source: 'imported' })
  const bound = evidenceBound([imported], [], '2026-03-01')
  expect(counted(bound, '2025-01-10')).toBe(false)
  expect(counted(bound, '2025-01-11')).toBe(true)
})

test('what earned an award does not earn the next, even where its window is open at once', () => {
  const short = held({ issuedOn: '2026-01-08', windowFrom: '2026-01-01', id: 'second' })
  const bound = evidenceBound([short], [], '2026-01-08')
  expect(counted(bound, '2026-01-08')).toBe(false)
  expect(counted(bound, '2026-01-09')).toBe(true)
})

test('a curtailed credential opens its window earlier', () => {
  const curtailed = held({ curtailedOn: '2025-07-10' })
  expect(counted(evidenceBound([curtailed], [], '2025-07-01'), '2025-06-01')).toBe(true)
})

test('after a revocation only what was shown after it was recorded counts', () => {
  const revoked = held({ revokedOn: '2025-01-10' })
  const recordedAt = Date.parse('2025-03-01T09:00:00Z')
  const bound = evidenceBound([revoked], [recordedAt], '2025-03-01')!
  expect(counted(bound, '2025-02-20')).toBe(false)
  expect(countsAs(bound, { at: recordedAt, day: '2025-03-01' })).toBe(false)
  expect(countsAs(bound, { at: recordedAt + 1, day: '2025-03-01' })).toBe(true)
})
