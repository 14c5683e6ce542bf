import type { Day } from '#app/domain/calendar.ts'
import type { Dimension } from '#app/domain/figures/dimension.ts'
import type { Figure } from '#app/domain/figures/figure.ts'

/** What a table of figures has a row for each of. */
export const groupings = [
  'unit',
  'nation',
  'category',
  'band',
  'grade',
  'role',
  'certification',
] as const

export type Grouping = (typeof groupings)[number]

export const isDimension = (by: Grouping): by is Exclude<Dimension, 'total'> & Grouping =>
  by !== 'unit' && by !== 'certification'

/** `unitId` null is the whole scope; `certificationId` null is every certification. */
export type FigureQuery = {
  unitId: string | null
  asOf: Day
  by: Grouping
  certificationId: string | null
}

/** A figure is null where the reader may not see it: see `domain/figures/suppression.ts`. */
export type Group = { key: string; name: string; unitId?: string; figure: Figure | null }

export type FigureTable = {
  total: Figure | null
  /** Learners all of whose required pairs are certified, of those with a required pair. */
  everyone: Figure | null
  /** Leaders who took part in a programme within a year, of all leaders. */
  leaders: Figure | null
  groups: Group[]
}
