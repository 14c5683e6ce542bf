import { eq, sql } from 'drizzle-orm'
import type { Day } from '#app/domain/calendar.ts'
import { ancestorsOf, subtreeOf, wholeOrganisation } from '#app/domain/org-unit.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { type Db, statement } from '#db/client.server.ts'
import { grant } from '#db/schema/organisation.ts'
import type { Scope } from '../../scope.server.ts'
import { type Unit, type Units, unitsOf } from './units.server.ts'

const strength = statement((db: Db) =>
  db.$client.prepare<{ today: Day }, { unitId: string; people: number }>(
    `select unit_id as unitId, count(*) as people from posting
     where from_day <= @today and (until_day is null or until_day > @today) group by unit_id`,
  ),
)

/** How many people serve today in each unit itself, and in it with all below. */
export function unitStrengths(ctx: ReadCtx, units: Units = unitsOf(ctx.db)) {
  const own = new Map(
    strength(ctx.db)
      .all({ today: ctx.today })
      .map(({ unitId, people }) => [unitId, people]),
  )
  const below = new Map(own)
  const tree = units.tree(ctx.today)
  const topDown = tree.roots.flatMap((root) => subtreeOf(tree, root))
  for (const unitId of topDown.reverse()) {
    const parentId = tree.parentOf.get(unitId)
    if (parentId) below.set(parentId, (below.get(parentId) ?? 0) + (below.get(unitId) ?? 0))
  }
  return { own, below }
}

export type UnitBranch = {
  unit: Unit
  own: number
  below: number
  branches: UnitBranch[]
  /** How many branches there are, also where the depth asked for ends. */
  branchCount: number
}

/** admin/units: the tree of the scope, to a depth, with how many people serve where. */
export function adminUnits(ctx: ReadCtx, scope: Scope, depthMax: number): UnitBranch[] {
  const units = unitsOf(ctx.db)
  const strengths = unitStrengths(ctx, units)
  const branch = (unit: Unit, depth: number): UnitBranch => {
    const children = units.children(unit.id, ctx.today)
    const shown = depth < depthMax ? children : []
    return {
      unit,
      own: strengths.own.get(unit.id) ?? 0,
      below: strengths.below.get(unit.id) ?? 0,
      branches: shown.map((child) => branch(child, depth + 1)),
      branchCount: children.length,
    }
  }
  return scope.roots
    .flatMap((id) => units.byId.get(id) ?? [])
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((unit) => branch(unit, 1))
}

const grantsOver = statement((db) => {
  const { id, learnerId, permissionSet, from, until, onBehalfOf } = grant
  const query = db.select({ id, learnerId, permissionSet, from, until, onBehalfOf }).from(grant)
  return query
    .where(eq(grant.unitId, sql.placeholder('unitId')))
    .orderBy(from)
    .prepare()
})

/** admin/unit: one unit of the scope by its code; null is outside, or none. */
export function adminUnit(ctx: ReadCtx, scope: Scope, code: string) {
  const units = unitsOf(ctx.db)
  const unit = units.byCode.get(code)
  if (!unit || !scope.unitIds.has(unit.id)) return null
  const strengths = unitStrengths(ctx, units)
  const counted = (one: Unit) => ({
    unit: one,
    own: strengths.own.get(one.id) ?? 0,
    below: strengths.below.get(one.id) ?? 0,
  })
  const above = ancestorsOf(units.tree(ctx.today), unit.id).filter((id) => scope.unitIds.has(id))
  const history = units.history.get(unit.id) ?? []
  return {
    ...counted(unit),
    path: above.reverse().map((id) => units.byId.get(id)!),
    children: units.children(unit.id, ctx.today).map(counted),
    placements: history.map(({ parentId, from, until }) => {
      const parent = parentId !== null && scope.unitIds.has(parentId) && units.byId.get(parentId)
      return { parent: parent || null, isRoot: parentId === null, from, until }
    }),
    grants: grantsOver(ctx.db).all({ unitId: unit.id }),
  }
}

/** The units of a scope, by code. */
export function unitsWithin(ctx: ReadCtx, scope: Scope): Unit[] {
  return [...unitsOf(ctx.db).byId.values()].filter(({ id }) => scope.unitIds.has(id))
}

/** The unit that a form or an address names; the whole organisation by `*`, for those who have it. */
export function unitIdWithin(ctx: ReadCtx, scope: Scope, code: string): string | null {
  if (code === wholeOrganisation) return scope.whole ? wholeOrganisation : null
  const unit = unitsOf(ctx.db).byCode.get(code)
  return unit && scope.unitIds.has(unit.id) ? unit.id : null
}
