import type { Day } from '../calendar.ts'
import type { CredentialFact, LearnerFacts, PairFacts, Rule, WaiverFact } from '../facts.ts'
import { rulesApplying, type World } from '../rules.ts'
import { partsOf } from '../standing.ts'
import { figureDay } from './days.ts'
import { numberOfPart } from './part.ts'
import type { PartSpan } from './postings.ts'
import { everyone, everyoneParts, leaderParts, leaders } from './whole-person.ts'

/** All that one person's share in the figures follows from. */
export type FigureFacts = LearnerFacts & {
  credentials: readonly CredentialFact[]
  waivers: readonly WaiverFact[]
  /** The days on which an enrolment in a programme was started or an award in one issued. */
  programmeDays: readonly Day[]
}

/** The parts of a person by certification, and as a whole: only what has days. */
export function standingsOf(
  facts: FigureFacts,
  rules: readonly Rule[],
  world: World,
): Map<string, PartSpan[]> {
  const standings = new Map<string, PartSpan[]>()
  for (const [certificationId, pair] of pairsOf(facts, rules, world)) {
    const parts = partsOf(pair).map(({ from, until, part }) => ({
      from: figureDay(from),
      until: figureDay(until),
      part: numberOfPart(part),
    }))
    const counted = parts.filter(({ from, until }) => from < until)
    if (counted.length > 0) standings.set(certificationId, counted)
  }
  if (standings.size > 0) standings.set(everyone, everyoneParts([...standings.values()]))
  const leading = leaderParts(facts, facts.programmeDays)
  if (leading.length > 0) standings.set(leaders, leading)
  return standings
}

/** The pairs that a mandatory rule ever made required. */
function pairsOf(facts: FigureFacts, rules: readonly Rule[], world: World): Map<string, PairFacts> {
  const pairs = new Map<string, PairFacts>()
  const mandatory = rules.filter(({ strength }) => strength === 'mandatory')
  for (const applied of rulesApplying(facts, mandatory, world)) {
    const { certificationId } = applied
    const known = pairs.get(certificationId)
    if (known) known.applied.push(applied)
    else pairs.set(certificationId, pairOf(facts, certificationId, [applied]))
  }
  return pairs
}

function pairOf(facts: FigureFacts, id: string, applied: PairFacts['applied']): PairFacts {
  const { service, absences } = facts
  return {
    service,
    absences,
    applied,
    waivers: facts.waivers.filter(({ certificationId }) => certificationId === id),
    credentials: facts.credentials.filter(({ certificationId }) => certificationId === id),
  }
}
