import type { Dimension } from '#app/domain/figures/dimension.ts'
import type { Entries } from '#app/domain/figures/entries.ts'
import type { Counts } from '#app/domain/figures/series.ts'
import type { Units } from '../organisation/queries/units.server.ts'
import type { KeyTable } from './keys.server.ts'

/** Counts by unit and certification; what has none is left out. */
export type CountsByUnit = Map<string, Map<string, Counts>>

/** The tree as figures were added up by it. */
export type Tree = Pick<Units, 'byId' | 'tree' | 'children'>

/** Where figures are read from: what is stored, or what was replayed as it was known on a day. */
export type Sums = {
  readonly keys: KeyTable
  readonly units: Tree
  /** The counts of a day, by its number, of each of these units with all below. */
  countsOn(unitIds: readonly string[], dimension: Dimension, day: number): CountsByUnit
  /** All changes of a unit's totals, for pictures over time. */
  changesOf(unitId: string): Map<string, Entries>
}
