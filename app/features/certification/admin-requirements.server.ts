import type { Rule } from '#app/domain/facts.ts'
import { covers } from '#app/domain/interval.ts'
import { bands, categories } from '#app/domain/posting.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { workRolesOf } from '../organisation/queries/grades.server.ts'
import { unitsOf } from '../organisation/queries/units.server.ts'
import { rulesOf } from './pairs.server.ts'
import { partsOf } from './parts.ts'
import { certificationsOf } from './published.server.ts'
import { groupsOf, type RuleGroup } from './rule-groups.ts'

export type MatrixRow = {
  group: RuleGroup
  /** By certification, the rules in force today that name the group. */
  cells: Record<string, Rule[]>
}

/** The rows that are always there, in their order; others follow where a rule names them. */
function standingGroups(ctx: ReadCtx): RuleGroup[] {
  return [
    { kind: 'everyone', key: 'everyone' },
    ...categories.map((key) => ({ kind: 'categories' as const, key })),
    ...bands.map((key) => ({ kind: 'bands' as const, key })),
    ...workRolesOf(ctx.db).map(({ id }) => ({ kind: 'roles' as const, key: id })),
    { kind: 'leaders', key: 'leaders' },
  ]
}

/** admin/requirements: whom the rules of today bind, every rule, and what can be earned. */
export function adminRequirements(ctx: ReadCtx) {
  const rules = rulesOf(ctx.db)
  const matrix = new Map<string, MatrixRow>()
  const rowOf = (group: RuleGroup) => {
    const name = `${group.kind} ${group.key}`
    const row = matrix.get(name) ?? { group, cells: {} }
    matrix.set(name, row)
    return row
  }
  for (const group of standingGroups(ctx)) rowOf(group)
  for (const rule of rules.filter((one) => covers(one, ctx.today))) {
    for (const group of groupsOf(rule.conditions)) {
      const { cells } = rowOf(group)
      cells[rule.certificationId] = [...(cells[rule.certificationId] ?? []), rule]
    }
  }
  const { byId } = unitsOf(ctx.db)
  const units = rules.flatMap(({ conditions }) => byId.get(conditions.unitId ?? '') ?? [])
  return {
    matrix: [...matrix.values()],
    rules: rules.map((rule) => ({ ...rule, inForce: covers(rule, ctx.today) })),
    certifications: certificationsOf(ctx.db).map(({ requires, ...certification }) => ({
      ...certification,
      parts: partsOf(requires),
    })),
    roles: Object.fromEntries(workRolesOf(ctx.db).map(({ id, title }) => [id, title])),
    units: Object.fromEntries(units.map((unit) => [unit.id, unit])),
  }
}

export type Requirements = ReturnType<typeof adminRequirements>
