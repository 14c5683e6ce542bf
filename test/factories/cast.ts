import type { PermissionSet } from '#app/domain/access.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import type { World } from '#test/support/world.ts'
import { aGrant, aLearner, aUnit } from './organisation.ts'

/** Who visits a page: by what they hold, and over what. */
export type Visitor =
  | 'stranger'
  | 'learner'
  | 'leader'
  | 'author'
  | 'reviewer'
  | 'auditor'
  | 'administrator'
  | 'northAdministrator'

export type Cast = {
  units: { staff: string; north: string; south: string }
  /** Learner ids; a stranger has none. */
  as: Record<Exclude<Visitor, 'stranger'>, string>
  /** A corporal of the north and one of the south. */
  asha: string
  noor: string
}

/** A staff with a north and a south, and one person for each thing that can be held. */
export function aCast(here: World): Cast {
  const staff = aUnit(here, { code: 'HQ', name: 'Staff' }).id
  const north = aUnit(here, { code: 'NORTH', name: 'North Brigade', parentId: staff }).id
  const south = aUnit(here, { code: 'SOUTH', name: 'South Brigade', parentId: staff }).id
  const person = (familyName: string, unitId: string, given = {}) =>
    aLearner(here, { name: 'Sam', familyName, unitId, ...given }).id
  const holder = (familyName: string, set: PermissionSet, over: string, unitId = staff) => {
    const learnerId = person(familyName, unitId)
    aGrant(here, { learnerId, set, unitId: over })
    return learnerId
  }
  const asha = person('Rao', north, { name: 'Asha', serviceNumber: 'A-1' })
  return {
    units: { staff, north, south },
    asha,
    noor: person('Haddad', south, { name: 'Noor', serviceNumber: 'N-1' }),
    as: {
      learner: person('Learner', north),
      leader: holder('Leader', 'leader', north, north),
      author: holder('Author', 'author', wholeOrganisation),
      reviewer: holder('Reviewer', 'reviewer', wholeOrganisation),
      auditor: holder('Auditor', 'auditor', wholeOrganisation),
      administrator: holder('Admin', 'administrator', wholeOrganisation),
      northAdministrator: holder('Northadmin', 'administrator', north, north),
    },
  }
}
