/** The permission sets of a grant, and what each permits. Everyone is a learner besides. */
export type PermissionSet = 'leader' | 'author' | 'reviewer' | 'administrator' | 'auditor'

export type Permission =
  | 'people:read' // names and standing of people in scope
  | 'figures:read' // aggregates of the scope
  | 'log:read'
  | 'content:write'
  | 'content:publish'
  | 'content:review'
  | 'organisation:write' // people, units, imports, grants
  | 'access:write' // API tokens, registrations

const permissions: Record<PermissionSet, readonly Permission[]> = {
  leader: ['people:read', 'figures:read'],
  author: ['content:write', 'content:publish'],
  reviewer: ['content:review'],
  auditor: ['figures:read', 'log:read'],
  administrator: [
    'people:read',
    'figures:read',
    'log:read',
    'content:write',
    'content:publish',
    'content:review',
    'organisation:write',
    'access:write',
  ],
}

export const permissionSets = Object.keys(permissions) as PermissionSet[]

/** The permission sets that give a permission. */
export function setsGiving(permission: Permission): PermissionSet[] {
  return permissionSets.filter((set) => permissions[set].includes(permission))
}

export function permissionsOf(set: PermissionSet): readonly Permission[] {
  return permissions[set]
}

export function permits(set: PermissionSet, permission: Permission): boolean {
  return permissions[set].includes(permission)
}
