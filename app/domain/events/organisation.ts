import type { Day } from '../calendar.ts'
import type { PermissionSet } from '../access.ts'

/** Days are those on which the fact holds; the log's own time is when it became known. */
export type OrganisationEvent =
  | { type: 'unit.created'; subjectId: string; code: string; nation: string; parentId: string | null; on: Day }
  | { type: 'unit.renamed'; subjectId: string }
  | { type: 'unit.recoded'; subjectId: string; code: string; nation: string }
  | { type: 'unit.moved'; subjectId: string; parentId: string | null; on: Day }
  | { type: 'learner.arrived'; subjectId: string; on: Day }
  | { type: 'learner.departed'; subjectId: string; on: Day }
  | {
      type: 'learner.posted'
      subjectId: string
      on: Day
      unitId: string
      nation: string
      category: 'military' | 'civilian' | 'contractor'
      grade: string | null
      band: string
    }
  | { type: 'learner.identified'; subjectId: string }
  | { type: 'role.assigned'; subjectId: string; role: string; on: Day; until?: Day | null }
  | { type: 'role.ended'; subjectId: string; role: string; on: Day }
  | { type: 'absence.recorded'; subjectId: string; kind: string; from: Day; until: Day }
  | {
      type: 'grant.given'
      subjectId: string
      grantId: string
      permissionSet: PermissionSet
      unitId: string
      from: Day
      until: Day | null
    }
  | { type: 'grant.ended'; subjectId: string; grantId: string; on: Day }
