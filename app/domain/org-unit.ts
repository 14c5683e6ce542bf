import { type Day, earliestDay } from './calendar.ts'
import { covers, type Interval, intersect, sortByFrom, union } from './interval.ts'

/** In the place of a unit's id in a grant: every unit there is or will be, and people in none. */
export const wholeOrganisation = '*'

/** Where a unit stands in an interval; a root has no parent. */
export type Placement = Interval & { unitId: string; parentId: string | null }

/** The placements of each unit in order, together covering all days. */
export type UnitHistory = ReadonlyMap<string, readonly Placement[]>

/** Deeper trees are a fault in the data. */
export const unitDepthMax = 30

/**
 * A unit stands where it first stood on all days before, too: the day of its creation is when it
 * became known here, and people may have served in it earlier.
 */
export function unitHistory(placements: readonly Placement[]): UnitHistory {
  const history = new Map<string, Placement[]>()
  for (const placement of sortByFrom(placements)) {
    const known = history.get(placement.unitId)
    if (known) known.push(placement)
    else history.set(placement.unitId, [{ ...placement, from: earliestDay }])
  }
  return history
}

/** For a unit, each unit that it is or was below, itself included, with the days: sorted, disjoint. */
export function lineageOf(history: UnitHistory, unitId: string): Map<string, Interval[]> {
  const lineage = new Map<string, Interval[]>()
  climb(unitId, { from: earliestDay, until: null }, 0)
  for (const [ancestor, days] of lineage) lineage.set(ancestor, union(days))
  return lineage

  function climb(unit: string, days: Interval, depth: number) {
    if (depth > unitDepthMax) throw new Error(`Unit ${unitId} is below itself or too deep`)
    lineage.set(unit, [...(lineage.get(unit) ?? []), days])
    for (const { parentId, from, until } of intersect(history.get(unit) ?? [], [days])) {
      if (parentId !== null) climb(parentId, { from, until }, depth + 1)
    }
  }
}

/** The tree as it stands on one day, without names. */
export type UnitTree = {
  readonly parentOf: ReadonlyMap<string, string | null>
  readonly childrenOf: ReadonlyMap<string, readonly string[]>
  readonly roots: readonly string[]
}

export function treeOn(history: UnitHistory, day: Day): UnitTree {
  const parentOf = new Map<string, string | null>()
  const childrenOf = new Map<string, string[]>()
  const roots: string[] = []
  for (const [unitId, placements] of history) {
    const parentId = placements.find((placement) => covers(placement, day))?.parentId ?? null
    parentOf.set(unitId, parentId)
    if (parentId === null) roots.push(unitId)
    else if (!childrenOf.get(parentId)?.push(unitId)) childrenOf.set(parentId, [unitId])
  }
  return { parentOf, childrenOf, roots }
}

/** The units above, the nearest first. */
export function ancestorsOf(tree: UnitTree, unitId: string): string[] {
  const ancestors: string[] = []
  let parent = tree.parentOf.get(unitId) ?? null
  while (parent !== null && ancestors.length <= unitDepthMax) {
    ancestors.push(parent)
    parent = tree.parentOf.get(parent) ?? null
  }
  return ancestors
}

/** The unit and all below it, each before what is below it. */
export function subtreeOf(tree: UnitTree, unitId: string): string[] {
  const below = [unitId]
  for (let next = 0; next < below.length; next++) {
    below.push(...(tree.childrenOf.get(below[next]!) ?? []))
  }
  return below
}

export function isWithin(tree: UnitTree, unitId: string, ancestorId: string): boolean {
  return unitId === ancestorId || ancestorsOf(tree, unitId).includes(ancestorId)
}
