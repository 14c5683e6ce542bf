import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/domain/calendar.ts'
import {
  checkValidity,
  effectiveExpiry,
  expiryOf,
  lastCredential,
  latestAward,
  renewableOn,
  termOf,
  type Validity,
  validOn,
} from '#app/domain/credential.ts'
import type { CredentialFact } from '#app/domain/facts.ts'

const credential = (facts: Partial<CredentialFact> = {}): CredentialFact => ({
  id: 'a',
  certificationId: 'cyber-hygiene',
  issuedOn: '2026-03-10',
  expiresOn: '2027-03-10',
  windowFrom: '2027-01-09',
  graceUntil: '2027-04-09',
  revokedOn: null,
  curtailedOn: null,
  source: 'earned',
  ...facts,
})

const yearly = (basis: 'completion' | 'previousExpiry', months = 12): Validity => ({
  basis,
  months,
  windowDays: 60,
  graceDays: 30,
})
const everyMarch = (minimumMonths = 6): Validity => ({
  basis: 'fixedDate',
  month: 3,
  day: 31,
  minimumMonths,
  windowDays: 60,
  graceDays: 30,
})

describe('an award lasts', () => {
  test('its months from the issue day, with its window before and its grace after', () => {
    expect(expiryOf(yearly('completion'), '2026-03-10', null)).toEqual({
      expiresOn: '2027-03-10',
      windowFrom: '2027-01-09',
      graceUntil: '2027-04-09',
    })
  })

  test('for ever when it has no expiry, and then it has no window and no grace', () => {
    const never = { expiresOn: null, windowFrom: null, graceUntil: null }
    expect(expiryOf({ basis: 'none' }, '2026-03-10', null)).toEqual(never)
  })

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('issued on %s for %i months until %s: month ends are kept', (issued, months, expires) =>
    expect(expiryOf(yearly('completion', months), issued, null).expiresOn).toBe(expires),
  )

  test('a day lost to a short February stays lost', () => {
    const first = expiryOf(yearly('previousExpiry'), '2028-02-29', null)
    expect(first.expiresOn).toBe('2029-02-28')
    const issued = credential({ issuedOn: '2028-02-29', ...first })
    const again = expiryOf(yearly('previousExpiry', 36), '2029-02-10', issued)
    expect(again.expiresOn).toBe('2032-02-28')
  })
})

describe('a renewal', () => {
  test.each([
    ['the day before the window', '2027-01-08', '2028-01-08'],
    ['the first day of the window', '2027-01-09', '2028-03-10'],
    ['the last valid day', '2027-03-09', '2028-03-10'],
    ['the first day of grace', '2027-03-10', '2028-03-10'],
    ['the last day of grace', '2027-04-08', '2028-03-10'],
    ['the day after grace', '2027-04-09', '2028-04-09'],
  ])('on %s counts from the right day', (_, issuedOn, expires) => {
    const renewed = expiryOf(yearly('previousExpiry'), issuedOn, credential())
    expect(renewed.expiresOn).toBe(expires)
  })

  test('by completion never looks at the award before', () => {
    const renewed = expiryOf(yearly('completion'), '2027-03-01', credential())
    expect(renewed.expiresOn).toBe('2028-03-01')
  })

  test('of a curtailed award counts from the day it was cut to', () => {
    const cut = credential({ curtailedOn: '2026-12-01' })
    expect(expiryOf(yearly('previousExpiry'), '2026-11-15', cut).expiresOn).toBe('2027-12-01')
    expect(renewableOn(cut, '2027-02-01')).toBe(false)
  })

  test('in a grace longer than the new validity does not end before it begins', () => {
    const long = credential({ graceUntil: '2027-12-31' })
    const renewed = expiryOf(yearly('previousExpiry', 3), '2027-10-01', long)
    expect(renewed.expiresOn).toBe('2028-01-01')
  })
})

describe('a fixed date', () => {
  test.each([
    ['2026-09-30', '2027-03-31'],
    ['2026-10-01', '2028-03-31'],
    ['2026-03-31', '2027-03-31'],
    ['2026-08-31', '2027-03-31'],
  ])('after an award of %s is the first such day after the minimum: %s', (issued, expires) =>
    expect(expiryOf(everyMarch(), issued, null).expiresOn).toBe(expires),
  )

  test('is counted from the expiry before when renewed inside window or grace', () => {
    const held = credential({
      expiresOn: '2027-03-31',
      windowFrom: '2027-01-30',
      graceUntil: '2027-04-30',
    })
    expect(expiryOf(everyMarch(12), '2027-02-01', held).expiresOn).toBe('2028-03-31')
    expect(expiryOf(everyMarch(12), '2027-04-10', held).expiresOn).toBe('2028-03-31')
    expect(expiryOf(everyMarch(12), '2027-05-10', held).expiresOn).toBe('2029-03-31')
    expect(expiryOf(everyMarch(12), '2027-01-10', held).expiresOn).toBe('2028-03-31')
  })

  test('of 29 February comes in leap years only, after eight years around 2100', () => {
    const leap: Validity = { ...everyMarch(12), month: 2, day: 29 } as Validity
    expect(expiryOf(leap, '2026-03-10', null).expiresOn).toBe('2028-02-29')
    expect(expiryOf(leap, '2095-03-10', null).expiresOn).toBe('2104-02-29')
  })
})

describe('the last credential', () => {
  test('is the one that ends latest, whenever it was issued', () => {
    const long = credential({ id: 'long', issuedOn: '2026-01-01', expiresOn: '2029-01-01' })
    const newer = credential({ id: 'newer', issuedOn: '2027-01-01', expiresOn: '2028-01-01' })
    const endless = credential({ id: 'endless', issuedOn: '2028-06-01', expiresOn: null })
    const held = [endless, newer, long]
    expect(lastCredential(held, '2025-12-31')).toBe(null)
    expect(lastCredential(held, '2027-06-01')?.id).toBe('long')
    expect(lastCredential(held, '2028-06-01')?.id).toBe('endless')
  })

  test('of equal ones does not depend on the order in which they are listed', () => {
    const [a, b] = [credential({ id: 'a' }), credential({ id: 'b', graceUntil: null })]
    expect(lastCredential([a, b], '2026-06-01')?.id).toBe('b')
    expect(lastCredential([b, a], '2026-06-01')?.id).toBe('b')
    const earlier = credential({ id: 'c', issuedOn: '2026-03-09' })
    expect(lastCredential([earlier, a], '2026-06-01')?.id).toBe('a')
  })

  test('is never one that is revoked by then', () => {
    const revoked = credential({ id: 'revoked', expiresOn: null, revokedOn: '2026-06-01' })
    const other = credential({ id: 'other' })
    expect(lastCredential([revoked, other], '2026-05-31')?.id).toBe('revoked')
    expect(lastCredential([revoked, other], '2026-06-01')?.id).toBe('other')
    expect(latestAward([revoked], '2026-06-01')?.id).toBe('revoked')
  })

  test('of one day’s awards the one that still stands is the latest', () => {
    const wrong = credential({ id: 'z-wrong', revokedOn: '2026-03-10' })
    const right = credential({ id: 'a-right' })
    expect(latestAward([wrong, right], '2026-04-01')?.id).toBe('a-right')
    expect(latestAward([right, wrong], '2026-04-01')?.id).toBe('a-right')
  })
})

describe('validity on a day', () => {
  test.each([
    ['2026-03-09', false],
    ['2026-03-10', true],
    ['2027-03-09', true],
    ['2027-03-10', false],
  ])('on %s: %s', (day, valid) => expect(validOn(credential(), day)).toBe(valid))

  test('revoked from the issue day means void from the start', () => {
    const voided = credential({ revokedOn: '2026-03-10' })
    expect(validOn(voided, '2026-03-10')).toBe(false)
  })

  test('a curtailment shortens and never lengthens', () => {
    expect(effectiveExpiry(credential({ curtailedOn: '2026-12-01' }))).toBe('2026-12-01')
    expect(effectiveExpiry(credential({ curtailedOn: '2027-12-01' }))).toBe('2027-03-10')
    expect(effectiveExpiry(credential({ expiresOn: null, curtailedOn: '2027-12-01' }))).toBe(
      '2027-12-01',
    )
    expect(effectiveExpiry(credential({ expiresOn: null }))).toBe(null)
  })

  test('a curtailment moves window and grace with the expiry and keeps their lengths', () => {
    expect(termOf(credential({ curtailedOn: '2026-12-01' }))).toEqual({
      expiresOn: '2026-12-01',
      windowFrom: addDays('2026-12-01', -60),
      graceUntil: addDays('2026-12-01', 30),
    })
    const endless = { expiresOn: null, windowFrom: null, graceUntil: null }
    expect(termOf(credential({ ...endless, curtailedOn: '2026-12-01' })).windowFrom).toBe(null)
  })
})

describe('an impossible validity is refused', () => {
  const refusals = (validity: Validity) => {
    const checked = checkValidity(validity)
    return checked.ok ? [] : checked.refusal
  }

  test('and a possible one is not', () => {
    expect(refusals({ basis: 'none' })).toEqual([])
    expect(refusals(yearly('completion'))).toEqual([])
    expect(refusals(everyMarch())).toEqual([])
    expect(refusals({ ...everyMarch(), month: 2, day: 29 } as Validity)).toEqual([])
  })

  test.each([0, -1, 1.5, Number.NaN, 1201])('%s months', (months) => {
    expect(refusals(yearly('completion', months))).toEqual(['impossible-months'])
    expect(refusals(everyMarch(months))).toEqual(['impossible-months'])
  })

  test.each([
    [2, 30],
    [4, 31],
    [13, 1],
    [0, 1],
    [1, 0],
    [1.5, 1],
  ])('month %s, day %s', (month, day) =>
    expect(refusals({ ...everyMarch(), month, day } as Validity)).toEqual(['impossible-date']),
  )

  test('a window or grace as long as the shortest such validity', () => {
    const month = (windowDays: number, graceDays: number): Validity => ({
      basis: 'completion',
      months: 1,
      windowDays,
      graceDays,
    })
    expect(refusals(month(27, 27))).toEqual([])
    expect(refusals(month(28, 27))).toEqual(['impossible-window'])
    expect(refusals(month(27, 28))).toEqual(['impossible-grace'])
    expect(refusals(month(-1, 0.5))).toEqual(['impossible-window', 'impossible-grace'])
  })

  test('everything wrong at once', () => {
    const wrong = { ...everyMarch(0), month: 2, day: 30, windowDays: -1, graceDays: -1 } as Validity
    expect(refusals(wrong)).toEqual([
      'impossible-months',
      'impossible-date',
      'impossible-window',
      'impossible-grace',
    ])
  })

  test('whatever passes opens its window after the issue, whatever the day', () => {
    const issuedOn = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1970-01-01', n))
    const months = fc.integer({ min: 1, max: 60 })
    const days = fc.integer({ min: 0, max: 2000 })
    fc.assert(
      fc.property(issuedOn, months, days, days, (issued, months, windowDays, graceDays) => {
        const validity: Validity = { basis: 'completion', months, windowDays, graceDays }
        fc.pre(checkValidity(validity).ok)
        const term = expiryOf(validity, issued, null)
        expect(term.windowFrom && term.windowFrom > issued).toBe(true)
        expect(daysBetween(term.expiresOn ?? '', term.graceUntil ?? '')).toBe(graceDays)
      }),
    )
  })
})
