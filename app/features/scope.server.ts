import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type Permission, permits } from '#app/domain/access.ts'
import { wholeOrganisation } from '#app/domain/org-unit.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type GrantHeld, grantsHeld } from './organisation/queries/grants-held.server.ts'
import { type Units, unitsOf } from './organisation/queries/units.server.ts'

declare const scoped: unique symbol

/**
 * The units whose people somebody may read or change. Only this file makes one. `whole` is the whole
 * organisation, with those who are in no unit; `unitIdsJson` is for `json_each` in a statement.
 */
export type Scope = {
  readonly [scoped]: Permission
  readonly roots: readonly string[]
  readonly unitIds: ReadonlySet<string>
  readonly unitIdsJson: string
  readonly whole: boolean
}

/** What a person may use a permission on, by the grants of today; null where they may not at all. */
export function scopeFor(ctx: ReadCtx, permission: Permission): Scope | null {
  if (ctx.actor.kind !== 'person') return null
  const units = unitsOf(ctx.db)
  const tops = units.tree(ctx.today).roots
  const giving = ({ permissionSet }: GrantHeld) => permits(permissionSet, permission)
  const over = grantsHeld(ctx, ctx.actor.learnerId)
    .filter(giving)
    .map(({ unitId }) => unitId)
  if (over.includes(wholeOrganisation)) return scopeOver(ctx, permission, units, tops, true)
  const roots = over.filter((unitId) => units.byId.has(unitId))
  if (roots.length === 0) return null
  return scopeOver(
    ctx,
    permission,
    units,
    roots,
    tops.every((top) => roots.includes(top)),
  )
}

/** The whole organisation, for commands at the console and jobs: whoever runs them has the database. */
export function consoleScope(ctx: ReadCtx, permission: Permission): Scope {
  const units = unitsOf(ctx.db)
  return scopeOver(ctx, permission, units, units.tree(ctx.today).roots, true)
}

/** A part of a scope: one unit of it with all below; null where the unit is outside. */
export function narrowed(ctx: ReadCtx, scope: Scope, unitId: string): Scope | null {
  if (!scope.unitIds.has(unitId)) return null
  const unitIds = unitsOf(ctx.db).subtree(unitId, ctx.today)
  return { ...scope, roots: [unitId], unitIds, unitIdsJson: jsonOf(unitIds), whole: false }
}

/** People in no unit are in no scope but the whole. */
export function inScope(scope: Scope, unitId: string | null): boolean {
  return unitId === null ? scope.whole : scope.unitIds.has(unitId)
}

/** The condition that a column holds a unit of the scope. */
export function inScopeSql(scope: Scope, column: SQLiteColumn | SQL): SQL {
  return sql`${column} in (select value from json_each(${scope.unitIdsJson}))`
}

function scopeOver(
  ctx: ReadCtx,
  permission: Permission,
  units: Units,
  roots: readonly string[],
  whole: boolean,
): Scope {
  const highest = [...new Set(roots)].filter(
    (root) => !roots.some((other) => other !== root && units.subtree(other, ctx.today).has(root)),
  )
  const unitIds = mergedSubtrees(units, highest, ctx)
  const scope = { roots: highest, unitIds, unitIdsJson: jsonOf(unitIds), whole }
  return { ...scope, permission } as unknown as Scope
}

function mergedSubtrees(units: Units, roots: readonly string[], { today }: ReadCtx) {
  if (roots.length === 1) return units.subtree(roots[0]!, today)
  return new Set(roots.flatMap((root) => [...units.subtree(root, today)]))
}

const written = new WeakMap<ReadonlySet<string>, string>()

function jsonOf(unitIds: ReadonlySet<string>): string {
  let json = written.get(unitIds)
  if (json === undefined) {
    json = JSON.stringify([...unitIds])
    written.set(unitIds, json)
  }
  return json
}
