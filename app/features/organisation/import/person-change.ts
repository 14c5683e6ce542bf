import type { Day } from '#app/domain/calendar.ts'
import type { Identity } from '../facts/identity.server.ts'
import type { PersonRow } from './person-file.server.ts'

/** What an import changes about one person; null, false or empty where it leaves them as they are. */
export type PersonChange = {
  row: PersonRow
  learnerId: string
  /** `admitted`: nobody knew them. `joined`: they had registered themselves with that address. */
  entry: 'admitted' | 'joined' | null
  /** Who they are from now on, and the row that says who they were. */
  identity: Identity | null
  replacedRowId: number | null
  /** An address that only its owner can confirm. */
  emailWaits: string | null
  /** Opens a service period, or the last departure is taken back. */
  arrival: { kind: 'arrived' | 'returned'; on: Day } | { kind: 'reinstated' } | null
  departsOn: Day | null
  postedOn: Day | null
  /** What the posting changes, beside the first one of a period. */
  moved: boolean
  promoted: boolean
  rolesFrom: Day
  rolesGained: string[]
  rolesLost: string[]
  /** Codes of units, and ids of grants. */
  leadsFrom: Day
  leadsGained: string[]
  leadsLost: string[]
}

export function changesNothing(change: PersonChange): boolean {
  const { entry, identity, emailWaits, arrival, departsOn, postedOn } = change
  const held = [change.rolesGained, change.rolesLost, change.leadsGained, change.leadsLost]
  return (
    !(entry || identity || emailWaits || arrival || departsOn || postedOn) &&
    held.every((list) => list.length === 0)
  )
}
