import { type ChainsOf, chainsIn } from '#app/domain/figures/chains.ts'
import { type Place, placesOf } from '#app/domain/figures/places.ts'
import type { PartSpan } from '#app/domain/figures/postings.ts'
import { type FigureFacts, standingsOf } from '#app/domain/figures/standings.ts'
import type { Db } from '#db/client.server.ts'
import { type Units, unitsAt, unitsOf } from '../organisation/queries/units.server.ts'
import { currentGeneration } from '../records/generations.server.ts'
import { figureFactsOf } from './facts.server.ts'
import { givingNumbers } from './keys.server.ts'
import { programmesOf } from './programmes.server.ts'
import { mandatoryRules, worldOf } from './rules.server.ts'

/** What a learner adds to the figures: where they count, and their parts by certification. */
export type Derived = { places: Place[]; standings: Map<string, PartSpan[]> }

/** Works figures out from the facts of one generation. */
export type Deriving = {
  chainsOf: ChainsOf
  derive(facts: FigureFacts): Derived
  /** Of these people, as their facts are now. */
  deriveAll(learnerIds: readonly string[]): Map<string, Derived>
}

/** With what readers see; `generation` for what a batch has staged. */
export function deriving(db: Db, generation?: number): Deriving {
  const numberOf = givingNumbers(db)
  const at = generation ?? currentGeneration(db)
  const units = generation === undefined ? unitsOf(db) : unitsAt(db, generation)
  const { rules, grades } = mandatoryRules(db, at)
  const world = worldOf(grades, units)
  const programmes = programmesOf(db)
  const derive = (facts: FigureFacts) => ({
    places: placesOf(facts, numberOf),
    standings: standingsOf(facts, rules, world),
  })
  return {
    chainsOf: chainsOf(units),
    derive,
    deriveAll(learnerIds) {
      const facts = figureFactsOf(db, learnerIds, programmes, at)
      return new Map([...facts].map(([id, own]) => [id, derive(own)]))
    },
  }
}

const known = new WeakMap<Units, ChainsOf>()

function chainsOf(units: Units): ChainsOf {
  let chains = known.get(units)
  if (!chains) {
    chains = chainsIn(units.history)
    known.set(units, chains)
  }
  return chains
}
