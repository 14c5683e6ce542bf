import type { Part } from '../standing.ts'

/** The parts in the order of their numbers. Stored: never reordered. */
export const parts: readonly Part[] = ['certified', 'inGrace', 'inTime', 'overdue', 'waived']

const numbers = new Map(parts.map((part, number) => [part, number]))

export const numberOfPart = (part: Part): number => numbers.get(part)!

export const certified = numberOfPart('certified')
export const overdue = numberOfPart('overdue')
export const waived = numberOfPart('waived')
