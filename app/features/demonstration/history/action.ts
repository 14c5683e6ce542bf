import type { Day } from '#app/domain/calendar.ts'
import type { OrganisationEvent } from '#app/domain/events/organisation.ts'
import type { Text } from '#app/domain/text.ts'
import type { Identity } from '../../organisation/facts/identity.server.ts'

/** What somebody learnt, and what became of it. */
export type LearningEvent =
  | {
      type: 'award'
      subjectId: string
      certificationId: string
      source: 'imported' | 'earned'
      /** The day of issue: earlier than the day on which it became known, where it was imported. */
      on: Day
    }
  | { type: 'revocation'; subjectId: string; certificationId: string }
  | { type: 'waiver'; subjectId: string; certificationId: string; until: Day }

/** Something that happened in the demonstration's past. `name` and `identity` are never in the log. */
export type Action = {
  day: Day
  event: OrganisationEvent | LearningEvent
  name?: Text
  identity?: Identity
}

/** In the order of the days; of one day in the order given. */
export function inOrder(actions: readonly Action[]): Action[] {
  return [...actions].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

export const isAboutOrganisation = (event: Action['event']): event is OrganisationEvent =>
  event.type !== 'award' && event.type !== 'revocation' && event.type !== 'waiver'
