import { lineageOf, type UnitHistory, wholeOrganisation } from '../org-unit.ts'
import { figureDay, never, type Span } from './days.ts'

/** Days on which a unit counts towards the same units: itself, all above it, the whole. */
export type Chain = Span & { unitIds: readonly string[] }

export type ChainsOf = (unitId: string | null) => readonly Chain[]

const always: Span = { from: 0, until: never }

/** People in no unit count towards the whole organisation only. */
export const nowhere: readonly Chain[] = [{ ...always, unitIds: [wholeOrganisation] }]

/** The chains of each unit, sorted, disjoint and over all days; worked out once. */
export function chainsIn(history: UnitHistory): ChainsOf {
  const known = new Map<string, readonly Chain[]>()
  return (unitId) => {
    if (unitId === null) return nowhere
    let chains = known.get(unitId)
    if (!chains) {
      chains = chainsOf(history, unitId)
      known.set(unitId, chains)
    }
    return chains
  }
}

function chainsOf(history: UnitHistory, unitId: string): Chain[] {
  const above = [...lineageOf(history, unitId)].flatMap(([id, intervals]) =>
    intervals.map(({ from, until }) => ({ id, from: figureDay(from), until: figureDay(until) })),
  )
  const days = new Set([0, never])
  for (const { from, until } of above) days.add(from).add(until)
  const turns = [...days].sort((a, b) => a - b)
  return turns.slice(0, -1).map((from, at) => {
    const holds = above.filter((span) => span.from <= from && from < span.until)
    const unitIds = new Set([unitId, ...holds.map(({ id }) => id), wholeOrganisation])
    return { from, until: turns[at + 1]!, unitIds: [...unitIds] }
  })
}
