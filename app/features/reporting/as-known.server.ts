import { setImmediate as breathe } from 'node:timers/promises'
import { addDays, type Day } from '#app/domain/calendar.ts'
import { dimensions } from '#app/domain/figures/dimension.ts'
import type { Entries } from '#app/domain/figures/entries.ts'
import { type Summing, summing } from '#app/domain/figures/postings.ts'
import { countTo, noCounts } from '#app/domain/figures/series.ts'
import { startOfDay } from '#app/domain/instant.ts'
import { treeOn, type UnitHistory } from '#app/domain/org-unit.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import { type KeyTable, lookingUp } from './keys.server.ts'
import { everyonesIds, replayBefore } from './replay.server.ts'
import type { CountsByUnit, Sums, Tree } from './sums.ts'

const newestEvent = statement((db) =>
  db.$client.prepare<[], number | null>('select max(seq) from event').pluck(),
)

type Known = { name: string; sums: Promise<Sums> }

const remembered = new WeakMap<Db, Known[]>()
const rememberedMax = 2

/**
 * The figures as the log told them by the end of a day. The whole log is read and everybody worked
 * out, a thousand people at a time so that others are answered meanwhile: seconds where there are a
 * hundred thousand. What was asked last is remembered.
 */
export function sumsAsKnown({ db, today }: ReadCtx, knownOn: Day): Promise<Sums> {
  const before = startOfDay(addDays(knownOn, 1), env().TIME_ZONE)
  const name = `${knownOn} ${knownOn < today ? '' : newestEvent(db).get()}`
  const all = remembered.get(db) ?? []
  const found = all.find((one) => one.name === name)
  if (found) return found.sums
  const sums = replayed(db, before)
  const kept = [{ name, sums }, ...all].slice(0, rememberedMax)
  remembered.set(db, kept)
  sums.catch(() => remembered.delete(db))
  return sums
}

async function replayed(db: Db, before: number): Promise<Sums> {
  const keys = lookingUp(db)
  const replay = replayBefore(db, before, keys.numberOf)
  const byMeasure = new Map<string, Summing>()
  for (const ids of everyonesIds(db)) {
    for (const facts of replay.factsOf(ids).values()) {
      const { places, standings } = replay.derive(facts)
      for (const [measure, parts] of standings) {
        const sum = byMeasure.get(measure) ?? summing(replay.chainsOf)
        byMeasure.set(measure, sum)
        sum.add({ parts, places })
      }
    }
    await breathe()
  }
  return sumsFrom(byMeasure, keys.table(), treeThen(db, replay.history))
}

function sumsFrom(byMeasure: Map<string, Summing>, keys: KeyTable, units: Tree): Sums {
  const known = new Map<string, Map<string, Entries>>()
  const changesOf = (unitId: string) => {
    const changes =
      known.get(unitId) ?? new Map([...byMeasure].map(([id, sum]) => [id, sum.entriesOf(unitId)]))
    known.set(unitId, changes)
    return changes
  }
  return {
    keys,
    units,
    changesOf,
    countsOn(unitIds, dimension, day) {
      const counted: CountsByUnit = new Map()
      const size = dimension === dimensions[0] ? 1 : keys.count
      for (const unitId of unitIds) {
        const ofUnit = new Map([...changesOf(unitId)].map(([id]) => [id, noCounts(size)]))
        for (const [id, entries] of changesOf(unitId)) countTo(ofUnit.get(id)!, entries, day)
        counted.set(unitId, ofUnit)
      }
      return counted
    },
  }
}

/** Units have the names of today; where they stood is as it was known. */
function treeThen(db: Db, history: UnitHistory): Tree {
  const { byId } = unitsOf(db)
  const tree = (day: Day) => treeOn(history, day)
  return {
    byId,
    tree,
    children(unitId, day) {
      const { roots, childrenOf } = tree(day)
      const ids = unitId === null ? roots : (childrenOf.get(unitId) ?? [])
      return ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1))
    },
  }
}
