import type { ChainsOf } from '#app/domain/figures/chains.ts'
import { added, type Entries, noEntries } from '#app/domain/figures/entries.ts'
import { type Posted, sumsOf } from '#app/domain/figures/postings.ts'
import type { Db } from '#db/client.server.ts'
import type { WriteCtx } from '../command.server.ts'
import type { Derived, Deriving } from './derive.server.ts'
import { packStanding, unpackStanding } from './packed.ts'
import { addsNothing, storeStanding, writtenStanding } from './standing-rows.server.ts'
import { addPending } from './sum-rows.server.ts'

type Differences = Map<string, { before: Posted[]; after: Posted[] }>

type At = {
  /** The generation of figures that is changed. */
  generation: number
  deriving: Deriving
  /** The tree that what is recorded was added up by, where it was another. */
  chainsBefore?: ChainsOf
}

/**
 * Works these people out anew and adds the exact difference to the sums of every unit that they count
 * or counted towards. Doing it again changes nothing.
 */
export function rederive(
  ctx: WriteCtx,
  learnerIds: readonly string[],
  { generation, deriving, chainsBefore }: At,
): void {
  const differences: Differences = new Map()
  for (const [learnerId, after] of deriving.deriveAll(learnerIds)) {
    const of = { generation, learnerId }
    const written = writtenStanding(ctx.db, of)
    const same = after.standings.size === 0 ? !written : written === packStanding(after)
    if (same && !chainsBefore) continue
    if (!same) storeStanding(ctx.db, of, after)
    note(differences, written ? unpackStanding(written) : addsNothing, 'before')
    note(differences, after, 'after')
  }
  const chains = { before: chainsBefore ?? deriving.chainsOf, after: deriving.chainsOf }
  for (const [certificationId, { before, after }] of differences) {
    if (!chainsBefore && sameIn(before, after)) continue
    const taken = new Map(sumsOf(before, chains.before))
    const given = new Map(sumsOf(after, chains.after))
    postDifference(ctx.db, { generation, certificationId }, taken, given)
  }
}

function note(differences: Differences, derived: Derived, when: 'before' | 'after'): void {
  const { places } = derived
  for (const [certificationId, parts] of derived.standings) {
    let known = differences.get(certificationId)
    if (!known) {
      known = { before: [], after: [] }
      differences.set(certificationId, known)
    }
    known[when].push({ parts, places })
  }
}

const sameIn = (before: readonly Posted[], after: readonly Posted[]) =>
  JSON.stringify(before) === JSON.stringify(after)

function postDifference(
  db: Db,
  of: { generation: number; certificationId: string },
  taken: ReadonlyMap<string, Entries>,
  given: ReadonlyMap<string, Entries>,
): void {
  for (const unitId of new Set([...taken.keys(), ...given.keys()])) {
    const entries = added(given.get(unitId) ?? noEntries, taken.get(unitId) ?? noEntries, -1)
    if (entries.length > 0) addPending(db, { ...of, unitId }, entries)
  }
}
