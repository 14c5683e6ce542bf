import { addDays, type Day, dayNumber, latestDay, maxDay } from './calendar.ts'
import type { PairFacts } from './facts.ts'
import { covers, hasDays, type Interval, intersect, sortByFrom, union } from './interval.ts'

/** One step of the reckoning; `due` is the due day after it. */
export type DueStep =
  | { kind: 'rule'; ruleId: string; version: number; firstDay: Day; days: number; due: Day }
  | { kind: 'absence'; from: Day; until: Day; days: number; due: Day }
  | { kind: 'openAbsence'; from: Day }

/** `day` is the last day in time, null while an absence without an end keeps moving it. */
export type Due = { day: Day | null; run: Interval; steps: DueStep[] }

/** The unbroken series of days on which the learner is active and a mandatory rule applies. */
export function runsOf(pair: PairFacts): Interval[] {
  return union(intersect(pair.applied.filter(isMandatory), union(pair.service)))
}

/** The due day as it stands on a day, with its reckoning; null where nothing is required. */
export function dueOn(pair: PairFacts, day: Day): Due | null {
  const run = runsOf(pair).find((days) => covers(days, day))
  return run ? dueIn(pair, run, day) : null
}

/**
 * The due day of a run, over the rules that began to apply in it up to a day. Without that day:
 * as it ends up, which is the same for every question of being in time, for a rule that begins
 * after the due day cannot bring it forward.
 */
export function dueIn(pair: PairFacts, run: Interval, upTo: Day = latestDay): Due {
  const steps = ruleSteps(pair, run, upTo)
  let day = latestDay
  for (const step of steps) if (step.due < day) day = step.due
  return moved({ day, run, steps }, pair.absences)
}

type RuleStep = Extract<DueStep, { kind: 'rule' }>

function ruleSteps(pair: PairFacts, run: Interval, upTo: Day): RuleStep[] {
  const steps: RuleStep[] = []
  for (const rule of sortByFrom(pair.applied)) {
    const firstDay = maxDay(rule.from, run.from)
    if (!isMandatory(rule) || firstDay > upTo) continue
    if (!covers(run, firstDay) || !covers(rule, firstDay)) continue
    const { ruleId, version, dueDays: days } = rule
    if (steps.some((step) => step.ruleId === ruleId && step.version === version)) continue
    steps.push({ kind: 'rule', ruleId, version, firstDay, days, due: addDays(firstDay, days) })
  }
  return steps
}

/**
 * Each distinct absent day after the run's first day and up to the due day as moved so far moves
 * it by one. The first day of an absence that counts brings the next one within reach, so an
 * absence counts whole or not at all.
 */
function moved(due: Due, absences: readonly Interval[]): Due {
  if (absences.length === 0 || due.day === null) return due
  const steps = [...due.steps]
  const second = addDays(due.run.from, 1)
  let day = due.day
  for (const absence of union(absences)) {
    const from = maxDay(absence.from, second)
    const { until } = absence
    if (!hasDays({ from, until })) continue
    if (from > day) break
    if (until === null) {
      return { day: null, run: due.run, steps: [...steps, { kind: 'openAbsence', from }] }
    }
    const days = dayNumber(until) - dayNumber(from)
    day = addDays(day, days)
    steps.push({ kind: 'absence', from, until, days, due: day })
  }
  return { day, run: due.run, steps }
}

const isMandatory = ({ strength }: { strength: 'mandatory' | 'recommended' }) =>
  strength === 'mandatory'
