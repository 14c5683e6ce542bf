import type { RuleConditions } from '#app/domain/facts.ts'

/** A group of people that rules name: a category, a band, a work role, and so on. */
export type RuleGroup = {
  kind: 'everyone' | 'categories' | 'bands' | 'roles' | 'leaders' | 'grades' | 'units' | 'nations'
  key: string
}

/** The groups that the conditions of a rule name; everyone where they name none. */
export function groupsOf(conditions: RuleConditions): RuleGroup[] {
  const { categories, bands, roles, nations, grades, unitId, leadersOnly } = conditions
  const of = (kind: RuleGroup['kind'], keys: readonly string[] = []) =>
    keys.map((key) => ({ kind, key }))
  const named = [
    ...of('categories', categories),
    ...of('bands', bands),
    ...of('roles', roles),
    ...of('leaders', leadersOnly ? ['leaders'] : []),
    ...of('grades', grades ? [`${grades.from} – ${grades.to}`] : []),
    ...of('units', unitId ? [unitId] : []),
    ...of('nations', nations),
  ]
  return named.length > 0 ? named : [{ kind: 'everyone', key: 'everyone' }]
}
