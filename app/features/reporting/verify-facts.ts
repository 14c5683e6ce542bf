import type { CredentialFact, Rule } from '#app/domain/facts.ts'
import type { FigureFacts } from '#app/domain/figures/standings.ts'
import type { UnitHistory } from '#app/domain/org-unit.ts'

/*
 * Facts told apart by what they say, whatever order they were read in.
 */

const inOrder = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value)).sort()

const dated = ({ from, until }: { from: string; until: string | null }) => [from, until]

const said: Record<keyof FigureFacts, (facts: FigureFacts) => unknown[]> = {
  service: ({ service }) => service.map(dated),
  postings: ({ postings }) =>
    postings.map((one) => [
      ...dated(one),
      one.unitId,
      one.nation,
      one.category,
      one.grade,
      one.band,
    ]),
  roles: ({ roles }) => roles.map((one) => [...dated(one), one.role]),
  leaderGrants: ({ leaderGrants }) => leaderGrants.map(dated),
  absences: ({ absences }) => absences.map((one) => [...dated(one), one.kind]),
  credentials: ({ credentials }) => credentials.map(award),
  waivers: ({ waivers }) => waivers.map((one) => [...dated(one), one.certificationId]),
  programmeDays: ({ programmeDays }) => [...programmeDays],
}

const award = (one: CredentialFact) => [
  one.id,
  one.certificationId,
  one.issuedOn,
  one.expiresOn,
  one.windowFrom,
  one.graceUntil,
  one.revokedOn,
  one.source,
]

/** The kinds of fact in which two tellings of one person differ. */
export function differingFacts(a: FigureFacts, b: FigureFacts): (keyof FigureFacts)[] {
  const kinds = Object.keys(said) as (keyof FigureFacts)[]
  return kinds.filter((kind) => inOrder(said[kind](a)).join() !== inOrder(said[kind](b)).join())
}

const ruleSaid = (rule: Rule) =>
  JSON.stringify([
    rule.certificationId,
    rule.from,
    rule.until,
    rule.dueDays,
    Object.entries(rule.conditions).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])

/** The versions of rules, as `id version`, that are not the same in both. */
export function differingRules(a: readonly Rule[], b: readonly Rule[]): string[] {
  const byName = (rules: readonly Rule[]) =>
    new Map(rules.map((rule) => [`${rule.id} ${rule.version}`, ruleSaid(rule)]))
  return differingKeys(byName(a), byName(b))
}

/** The units that stand or stood elsewhere in one of the two. */
export function differingUnits(a: UnitHistory, b: UnitHistory): string[] {
  const byUnit = (history: UnitHistory) =>
    new Map(
      [...history].map(([unitId, placements]) => [
        unitId,
        inOrder(placements.map((one) => [...dated(one), one.parentId])).join(),
      ]),
    )
  return differingKeys(byUnit(a), byUnit(b))
}

export function differingKeys(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key))
}
