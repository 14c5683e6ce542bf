import { addMonths, type Day } from '#app/domain/calendar.ts'
import type { Validity } from '#app/domain/credential.ts'
import type { Rule } from '#app/domain/facts.ts'
import type { Grade } from '#app/domain/grade.ts'
import { type Interval, union } from '#app/domain/interval.ts'
import { lineageOf, unitHistory } from '#app/domain/org-unit.ts'
import { nothingYet, type Replayed, replay } from '#app/domain/organisation-replay.ts'
import { rulesApplying, type World } from '#app/domain/rules.ts'
import { chanceFrom } from '#app/domain/seeded.ts'
import { type Action, inOrder, isAboutOrganisation } from './action.ts'
import { careers } from './careers.ts'
import { castActions, castId, castLearning } from './cast.ts'
import { exceptions } from './exceptions.ts'
import { unitActions } from './force.ts'
import { learning, type Pair } from './learning.ts'

/** What the demonstration's past is told by: what is published, and the day it ends. */
export type Setting = {
  today: Day
  grades: readonly Grade[]
  rules: readonly Rule[]
  validity: ReadonlyMap<string, Validity>
}

const monthsTold = 36
const monthsBeforeReorganisation = 19

/** Three years of an organisation that does not exist: the same seed and day tell the same. */
export function tell(
  { today, grades, rules, validity }: Setting,
  seed = 'three nations',
): Action[] {
  const start = addMonths(today, -monthsTold)
  const reorganised = addMonths(start, monthsBeforeReorganisation)
  const chance = chanceFrom(seed)
  const organisation = inOrder([
    ...unitActions(start, reorganised),
    ...careers({ chance, grades, reorganised }, start, today),
    ...castActions(grades, reorganised, today),
  ])
  const replayed = nothingYet()
  for (const { event } of organisation) if (isAboutOrganisation(event)) replay(replayed, event)
  const pairs = pairsOf(replayed, grades, rules, validity)
  const learnt = [
    ...learning(chance, pairs, start, today),
    ...exceptions(chance, pairs, start, today),
    ...castLearning(today),
  ]
  return inOrder([...organisation, ...learnt])
}

/** Everybody but the learner whom a visitor can be, whose standing is told apart. */
function pairsOf(
  { people, placements }: Replayed,
  grades: readonly Grade[],
  rules: readonly Rule[],
  validity: Setting['validity'],
): Pair[] {
  const history = unitHistory([...placements.values()].flat())
  const lineages = new Map([...history.keys()].map((id) => [id, lineageOf(history, id)]))
  const unitWithin: World['unitWithin'] = (unit, above) => lineages.get(unit)?.get(above) ?? []
  const mandatory = rules.filter(({ strength }) => strength === 'mandatory')
  const pairs: Pair[] = []
  for (const [learnerId, facts] of people) {
    if (learnerId === castId('learner')) continue
    const required = new Map<string, Interval[]>()
    for (const rule of rulesApplying(facts, mandatory, { grades, unitWithin })) {
      const days = required.get(rule.certificationId) ?? []
      required.set(rule.certificationId, union([...days, rule]))
    }
    for (const [certificationId, days] of required) {
      const known = validity.get(certificationId)
      if (!known) continue
      const about = { learnerId, certificationId, arrivedOn: facts.service[0]!.from }
      pairs.push({ ...about, validity: known, required: days, awards: [] })
    }
  }
  return pairs
}
