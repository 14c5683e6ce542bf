import type { AppliedRule, LearnerFacts, Posting, Rule, RuleConditions } from './facts.ts'
import { type Grade, gradeWithin } from './grade.ts'
import { type Interval, intersect, union } from './interval.ts'

/** What rules look up outside the person. */
export type World = {
  grades: readonly Grade[]
  /** The days on which the unit is that ancestor or anywhere below it: sorted, disjoint. */
  unitWithin(unitId: string, ancestorId: string): Interval[]
}

/**
 * For each rule the maximal intervals of days on which its conditions hold while the learner is
 * active. A version of a rule is a rule of its own here.
 */
export function rulesApplying(
  facts: LearnerFacts,
  rules: readonly Rule[],
  world: World,
): (AppliedRule & { certificationId: string })[] {
  const applied: (AppliedRule & { certificationId: string })[] = []
  const service = union(facts.service)
  for (const rule of rules) {
    for (const { from, until } of daysOf(rule, facts, service, world)) {
      const { id: ruleId, version, certificationId, strength, dueDays, reason } = rule
      const days = { from, until, ruleId, version, certificationId, strength, dueDays }
      applied.push(reason ? { ...days, reason } : days)
    }
  }
  return applied
}

/** A leader holds a leader grant or a grade of the senior or executive band. */
export const leaderDays = (facts: LearnerFacts): Interval[] =>
  union([...facts.leaderGrants, ...facts.postings.filter(isLeading)])

const isLeading = ({ band }: Posting) => band === 'senior' || band === 'executive'

function daysOf(rule: Rule, facts: LearnerFacts, service: Interval[], world: World): Interval[] {
  const { conditions } = rule
  let days = intersect(service, [rule])
  if (days.length > 0 && asksPosting(conditions)) {
    days = intersect(days, postedDays(conditions, facts, world))
  }
  if (days.length > 0 && conditions.roles?.length) {
    days = intersect(
      days,
      union(facts.roles.filter(({ role }) => conditions.roles?.includes(role))),
    )
  }
  if (days.length > 0 && conditions.leadersOnly) days = intersect(days, leaderDays(facts))
  return days
}

const asksPosting = ({ categories, bands, grades, unitId, nations }: RuleConditions) =>
  !!(categories?.length || bands?.length || grades || unitId || nations?.length)

function postedDays(conditions: RuleConditions, facts: LearnerFacts, world: World): Interval[] {
  const posted: Interval[] = []
  for (const posting of facts.postings) {
    if (!matches(conditions, posting, world)) continue
    if (conditions.unitId === undefined) posted.push(posting)
    else posted.push(...intersect([posting], world.unitWithin(posting.unitId, conditions.unitId)))
  }
  return union(posted)
}

const matches = (conditions: RuleConditions, posting: Posting, { grades }: World) =>
  allows(conditions.categories, posting.category) &&
  allows(conditions.bands, posting.band) &&
  allows(conditions.nations, posting.nation) &&
  (!conditions.grades || gradeWithin(posting.grade, conditions.grades, grades))

const allows = <T>(list: readonly T[] | undefined, value: T) =>
  !list || list.length === 0 || list.includes(value)
