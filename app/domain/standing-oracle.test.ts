import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppliedRule, CredentialFact, PairFacts } from '#app/domain/facts.ts'
import type { Interval } from '#app/domain/interval.ts'
import { partsOf, type Status, statusOn } from '#app/domain/standing.ts'

/*
 * The specification once more, day by day and without any of the product's own code, against
 * generated histories that cross a leap day, month ends and a year end.
 */

const dayMs = 86_400_000
const start = Date.UTC(2023, 10, 20)
const day = (offset: number) => new Date(start + offset * dayMs).toISOString().slice(0, 10)
const offsetOf = (text: string) => (Date.parse(text) - start) / dayMs

/** No history has a date of its own beyond this; what is open lasts. */
const last = 420
const never = 1200
const range = Array.from({ length: last + 20 }, (_, n) => n - 10)

type Dated = { from: string; until: string | null }
const numbered = <T extends Dated>(dated: T) => ({
  ...dated,
  from: offsetOf(dated.from),
  until: dated.until === null ? Number.POSITIVE_INFINITY : offsetOf(dated.until),
})
const holds = ({ from, until }: { from: number; until: number }, d: number) =>
  from <= d && d < until

function oracle(pair: PairFacts) {
  const service = pair.service.map(numbered)
  const waivers = pair.waivers.map(numbered)
  const absences = pair.absences.map(numbered)
  const rules = pair.applied.filter(({ strength }) => strength === 'mandatory').map(numbered)
  const isActive = (d: number) => service.some((period) => holds(period, d))
  const isRequired = (d: number) => isActive(d) && rules.some((rule) => holds(rule, d))
  const isAbsent = (d: number) => absences.some((absence) => holds(absence, d))

  function dueDay(d: number): number {
    let first = d
    while (isRequired(first - 1)) first--
    const firstDays = new Map<string, number>()
    for (let each = first; each <= d; each++) {
      for (const rule of rules.filter((one) => holds(one, each))) {
        const key = `${rule.ruleId} ${rule.version}`
        if (!firstDays.has(key)) firstDays.set(key, each + rule.dueDays)
      }
    }
    let due = Math.min(...firstDays.values())
    for (let each = first + 1; each <= due; each++) {
      if (isAbsent(each)) due++
      if (each > never) return Number.POSITIVE_INFINITY
    }
    return due
  }

  const awards = pair.credentials.map((credential) => {
    const { issuedOn, expiresOn, windowFrom, graceUntil, curtailedOn, revokedOn, id } = credential
    const first = expiresOn === null ? Number.POSITIVE_INFINITY : offsetOf(expiresOn)
    const cut = curtailedOn === null ? Number.POSITIVE_INFINITY : offsetOf(curtailedOn)
    const expires = Math.min(first, cut)
    return {
      id,
      issued: offsetOf(issuedOn),
      revoked: revokedOn === null ? Number.POSITIVE_INFINITY : offsetOf(revokedOn),
      expires,
      opens: windowFrom === null ? expires : expires - (first - offsetOf(windowFrom)),
      graceEnds: graceUntil === null ? expires : expires + (offsetOf(graceUntil) - first),
    }
  })

  function statusAt(d: number): Status {
    const issued = awards.filter((award) => award.issued <= d)
    const standing = issued.filter((award) => d < award.revoked)
    const [lastOne] = standing.sort(
      (a, b) => compare(b.expires, a.expires) || compare(b.issued, a.issued) || compare(b.id, a.id),
    )
    const isValid = standing.some((award) => d < award.expires)
    const valid: Status = lastOne && d >= lastOne.opens ? 'renewalOpen' : 'certified'
    if (!isRequired(d)) {
      if (isValid) return valid
      const latest = Math.max(...issued.map((award) => award.issued))
      const latestAwards = issued.filter((award) => award.issued === latest)
      if (issued.length > 0 && latestAwards.every((award) => award.revoked <= d)) return 'revoked'
      if (standing.some((award) => award.expires <= d)) return 'lapsed'
      return 'notRequired'
    }
    if (waivers.some((waiver) => holds(waiver, d))) return 'waived'
    if (isValid) return valid
    if (lastOne && lastOne.expires <= d && d < lastOne.graceEnds) return 'inGrace'
    return d <= dueDay(d) ? 'inTime' : 'overdue'
  }

  return { isRequired, dueDay, awards, statusAt }
}

const compare = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

const offset = fc.integer({ min: 0, max: 140 })
const interval = fc
  .record({ from: offset, length: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 5 }) })
  .map(({ from, length }) => ({
    from: day(from),
    until: length === null ? null : day(from + length),
  }))
const list = (maxLength: number) => fc.array(interval, { maxLength })

const applied = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 })
  .chain((dueDays) =>
    fc.array(
      fc.tuple(interval, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })).map(
        ([days, which, chance]): AppliedRule => ({
          ...days,
          ruleId: `rule-${which % 3}`,
          version: which < 3 ? 1 : 2,
          strength: chance === 0 ? 'recommended' : 'mandatory',
          dueDays: dueDays[which] ?? 0,
        }),
      ),
      { maxLength: 5 },
    ),
  )

const someDays = fc.option(fc.integer({ min: 0, max: 25 }), { freq: 5 })
const seldom = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
)
const credentials = fc
  .array(
    fc.record({
      issued: offset,
      lasts: fc.option(fc.integer({ min: 1, max: 80 }), { freq: 8 }),
      window: someDays,
      grace: someDays,
      revoked: seldom,
      curtailed: seldom,
    }),
    { maxLength: 4 },
  )
  .map((awards) =>
    awards.map(({ issued, lasts, window, grace, revoked, curtailed }, at): CredentialFact => {
      const expires = lasts === null ? null : issued + lasts
      return {
        id: `award-${at}`,
        certificationId: 'cyber-hygiene',
        issuedOn: day(issued),
        expiresOn: expires === null ? null : day(expires),
        windowFrom: expires === null || window === null ? null : day(expires - window),
        graceUntil: expires === null || grace === null ? null : day(expires + grace),
        revokedOn: revoked === null ? null : day(issued + revoked),
        curtailedOn: curtailed === null ? null : day(issued + curtailed),
        source: 'earned',
      }
    }),
  )

const history = fc.record<PairFacts>({
  service: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Interval[]>([{ from: day(3), until: null }]) },
    { weight: 3, arbitrary: list(3) },
  ),
  applied,
  absences: list(4),
  waivers: list(2),
  credentials,
})

const partOf: Partial<Record<Status, string>> = {
  certified: 'certified',
  renewalOpen: 'certified',
  inGrace: 'inGrace',
  inTime: 'inTime',
  overdue: 'overdue',
  waived: 'waived',
}

describe('for any history', { timeout: 30_000 }, () => {
  test('every day has the one status that the specification gives it', () =>
    fc.assert(
      fc.property(history, (pair) => {
        const { statusAt } = oracle(pair)
        expect(range.map((d) => statusOn(pair, day(d)).status)).toEqual(range.map(statusAt))
      }),
      { numRuns: 80 },
    ))

  test('the due day, the expiry and the first day of a status are those of the specification', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: last }), (pair, d) => {
        const { isRequired, dueDay, awards, statusAt } = oracle(pair)
        const standing = statusOn(pair, day(d))
        const due = isRequired(d) ? dueDay(d) : Number.POSITIVE_INFINITY
        expect(standing.dueOn).toBe(due === Number.POSITIVE_INFINITY ? null : day(due))
        const held = awards.filter((award) => award.issued <= d && d < award.revoked)
        const expires = Math.max(...held.map((award) => award.expires))
        expect(standing.expiresOn).toBe(Number.isFinite(expires) ? day(expires) : null)
        let since = d
        while (since > -5 && statusAt(since - 1) === standing.status) since--
        expect(standing.since).toBe(since === -5 ? '0001-01-01' : day(since))
      }),
      { numRuns: 500 },
    ))

  test('the parts are what one counts day by day, sorted, disjoint and as long as can be', () =>
    fc.assert(
      fc.property(history, (pair) => {
        const { isRequired, statusAt } = oracle(pair)
        const parts = partsOf(pair)
        const spans = parts.map(numbered)
        const counted = [...range, 1000].map((d) => (isRequired(d) ? partOf[statusAt(d)] : null))
        const given = [...range, 1000].map((d) => {
          const found = spans.filter((part) => holds(part, d))
          return found.length > 1 ? 'more than one' : (found[0]?.part ?? null)
        })
        expect(given).toEqual(counted)
        parts.forEach(({ from, until, part }, at) => {
          const next = parts[at + 1]
          expect(until === null ? next : until > from).toBe(until === null ? undefined : true)
          if (!next || until === null) return
          expect(until < next.from || (until === next.from && part !== next.part)).toBe(true)
        })
      }),
      { numRuns: 250 },
    ))

  test('a status changes only on a day that some fact or date explains', () =>
    fc.assert(
      fc.property(history, (pair) => {
        const { awards, dueDay, isRequired } = oracle(pair)
        const dated = [...pair.service, ...pair.applied, ...pair.waivers]
        const explained = new Set(
          dated.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
        )
        for (const { issued, revoked, expires, opens, graceEnds } of awards) {
          for (const d of [issued, revoked, expires, opens, graceEnds]) {
            if (Number.isFinite(d)) explained.add(day(d))
          }
        }
        for (const d of range.slice(1)) {
          if (statusOn(pair, day(d)).status === statusOn(pair, day(d - 1)).status) continue
          const isDayAfterDue = isRequired(d - 1) && dueDay(d - 1) === d - 1
          expect(explained.has(day(d)) || isDayAfterDue).toBe(true)
        }
      }),
      { numRuns: 60 },
    ))

  test('the order in which facts are listed changes nothing', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: last }), (pair, d) => {
        const reversed: PairFacts = {
          service: pair.service.toReversed(),
          applied: pair.applied.toReversed(),
          absences: pair.absences.toReversed(),
          waivers: pair.waivers.toReversed(),
          credentials: pair.credentials.toReversed(),
        }
        const sorted = ({ reasons, ...rest }: ReturnType<typeof statusOn>) => ({
          ...rest,
          reasons: reasons.map((reason) => JSON.stringify(reason)).sort(),
        })
        expect(partsOf(reversed)).toEqual(partsOf(pair))
        expect(sorted(statusOn(reversed, day(d)))).toEqual(sorted(statusOn(pair, day(d))))
      }),
      { numRuns: 500 },
    ))

  test('what the future holds does not touch a past day, save how far an absence moves the due day', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 140 }), (pair, d) => {
        const isKnown = ({ from }: Dated) => offsetOf(from) <= d
        const known: PairFacts = {
          service: pair.service.filter(isKnown),
          applied: pair.applied.filter(isKnown),
          absences: pair.absences.filter(isKnown),
          waivers: pair.waivers.filter(isKnown),
          credentials: pair.credentials.filter(({ issuedOn }) => offsetOf(issuedOn) <= d),
        }
        expect(statusOn(known, day(d)).status).toBe(statusOn(pair, day(d)).status)
      }),
      { numRuns: 500 },
    ))

  test('whoever is in grace, in time or overdue hears of the lapse and of the revocation', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: last }), (pair, d) => {
        const { awards } = oracle(pair)
        const { status, reasons } = statusOn(pair, day(d))
        const told = reasons.map(({ code }) => code)
        expect(told.length).toBeGreaterThan(0)
        if (!['inGrace', 'inTime', 'overdue'].includes(status)) return
        const issued = awards.filter((award) => award.issued <= d)
        const lapsed = issued.some((award) => award.expires <= d && d < award.revoked)
        const latest = Math.max(...issued.map((award) => award.issued))
        const isRevoked = issued
          .filter((award) => award.issued === latest)
          .every((award) => award.revoked <= d)
        expect(told.includes('credential.expired')).toBe(lapsed)
        expect(told.includes('credential.revoked')).toBe(issued.length > 0 && isRevoked)
        expect(told).toContain('due.run')
      }),
      { numRuns: 500 },
    ))
})
