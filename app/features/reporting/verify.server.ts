import { type Db, statement } from '#db/client.server.ts'
import { unitsAt } from '../organisation/queries/units.server.ts'
import { currentGeneration } from '../records/generations.server.ts'
import type { Derived } from './derive.server.ts'
import type { Difference, Progress } from './difference.ts'
import { figureFactsOf } from './facts.server.ts'
import { lookingUp } from './keys.server.ts'
import { packStanding, unpackStanding } from './packed.ts'
import { programmesOf } from './programmes.server.ts'
import { everyonesIds, type Replay, replayBefore } from './replay.server.ts'
import { readMandatoryRules } from './rules.server.ts'
import { addsNothing, writtenStanding } from './standing-rows.server.ts'
import { figuresGeneration } from './sum-rows.server.ts'
import { differingFacts, differingKeys, differingRules, differingUnits } from './verify-facts.ts'
import { sumDifferences } from './verify-sums.server.ts'

const endOfTime = Number.MAX_SAFE_INTEGER

const peopleCount = statement((db) =>
  db.$client.prepare<[], number>('select count(*) from learner').pluck(),
)

/**
 * Works everything out from the log and compares it with what is stored: the facts, what each person
 * adds to the figures, every sum. All of one moment, so that it can run while people learn.
 */
export function verifyFigures(
  db: Db,
  onDifference: (difference: Difference) => void,
  onProgress: (progress: Progress) => void = () => {},
): void {
  db.$client.transaction(() => {
    const replay = replayBefore(db, endOfTime, lookingUp(db).numberOf)
    const rules = readMandatoryRules(db, currentGeneration(db))
    const units = unitsAt(db, currentGeneration(db))
    for (const id of differingUnits(replay.history, units.history)) {
      onDifference({ kind: 'unit', unit: units.byId.get(id)?.code ?? id })
    }
    for (const rule of differingRules(replay.rules, rules)) onDifference({ kind: 'rule', rule })
    verifyPeople(db, replay, onDifference, onProgress)
    for (const difference of sumDifferences(db, replay.chainsOf, onProgress)) {
      onDifference(difference)
    }
  })()
}

function verifyPeople(
  db: Db,
  replay: Replay,
  onDifference: (difference: Difference) => void,
  onProgress: (progress: Progress) => void,
): void {
  const generation = figuresGeneration(db)
  const programmes = programmesOf(db)
  const of = peopleCount(db).get()!
  let done = 0
  for (const ids of everyonesIds(db)) {
    const stored = figureFactsOf(db, ids, programmes)
    for (const [learner, told] of replay.factsOf(ids)) {
      for (const fact of differingFacts(told, stored.get(learner)!)) {
        onDifference({ kind: 'fact', learner, fact })
      }
      const written = writtenStanding(db, { generation, learnerId: learner })
      for (const certification of differingStandings(written, replay.derive(told))) {
        onDifference({ kind: 'standing', learner, certification })
      }
    }
    done += ids.length
    onProgress({ step: 'people', done, of })
  }
}

/** What differs in one person: certifications, or `places` for where they count. */
function differingStandings(written: string | null, recomputed: Derived): string[] {
  if (recomputed.standings.size === 0) return written ? [...keysOf(unpackStanding(written))] : []
  if (written === packStanding(recomputed)) return []
  const stored = written ? unpackStanding(written) : addsNothing
  const of = ({ standings }: Derived) =>
    new Map([...standings].map(([id, parts]) => [id, JSON.stringify(parts)]))
  const moved = JSON.stringify(stored.places) !== JSON.stringify(recomputed.places)
  return [...differingKeys(of(stored), of(recomputed)), ...(moved ? ['places'] : [])]
}

const keysOf = ({ standings }: Derived) => standings.keys()
