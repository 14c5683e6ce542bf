/** What figures are told apart by, in the order of their numbers. Stored: never reordered. */
export const dimensions = ['total', 'nation', 'category', 'band', 'grade', 'role'] as const

export type Dimension = (typeof dimensions)[number]

/** Stands for a group that somebody has none of: a contractor's grade, no role held. */
export const noneKey = 'none'

/** The number of the one key of `total`. */
export const totalKey = 0

/** Keys fit into twelve bits of a code. */
export const keyNumberMax = 4095

/** The small number of a group's key; the same key has the same number for ever. */
export type KeyNumber = (dimension: Exclude<Dimension, 'total'>, key: string) => number
