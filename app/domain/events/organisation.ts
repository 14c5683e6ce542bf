import type { PermissionSet } from '../access.ts'
import type { Day } from '../calendar.ts'
import type { Category } from '../facts.ts'
import type { Band } from '../grade.ts'

/**
 * Days are those on which the fact holds; the log's own time is when it became known. Together they
 * suffice to work out every fact of the organisation anew (see `organisation-replay.ts`); identity
 * is never among them.
 */
export type OrganisationEvent =
  | {
      type: 'unit.created'
      subjectId: string
      code: string
      nation: string
      parentId: string | null
      on: Day
    }
  | { type: 'unit.renamed'; subjectId: string }
  | { type: 'unit.recoded'; subjectId: string; code: string; nation: string }
  | { type: 'unit.moved'; subjectId: string; parentId: string | null; on: Day }
  /** Opens a service period; a posting follows. */
  | { type: 'learner.arrived'; subjectId: string; on: Day }
  /** The last service period and posting end on that day, the first on which they no longer hold. */
  | { type: 'learner.departed'; subjectId: string; on: Day }
  /** The last departure never was: service and posting go on without an end. */
  | { type: 'learner.reinstated'; subjectId: string }
  /** Takes over from the posting before, which ends on that day. */
  | {
      type: 'learner.posted'
      subjectId: string
      on: Day
      unitId: string
      nation: string
      category: Category
      grade: string | null
      band: Band | 'none'
    }
  | { type: 'learner.identified'; subjectId: string }
  | { type: 'role.assigned'; subjectId: string; role: string; on: Day; until?: Day | null }
  | { type: 'role.ended'; subjectId: string; role: string; on: Day }
  /** Replaces the absence of the same kind from the same day. */
  | {
      type: 'absence.recorded'
      subjectId: string
      kind: 'leave' | 'sickness' | 'deployment'
      from: Day
      until: Day
    }
  | {
      type: 'grant.given'
      subjectId: string
      grantId: string
      permissionSet: PermissionSet
      unitId: string
      from: Day
      until: Day | null
      onBehalfOf: string | null
      source: 'import' | 'administrator' | 'installation'
    }
  | { type: 'grant.ended'; subjectId: string; grantId: string; on: Day }
