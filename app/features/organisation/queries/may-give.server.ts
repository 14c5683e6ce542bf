import { type PermissionSet, permissionSets, permissionsOf } from '#app/domain/access.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { scopeFor } from '../../scope.server.ts'

/** The permission sets that the reader holds themselves somewhere, and so may pass on there. */
export function setsToGive(ctx: ReadCtx): PermissionSet[] {
  return permissionSets.filter((set) =>
    permissionsOf(set).every((permission) => scopeFor(ctx, permission) !== null),
  )
}
