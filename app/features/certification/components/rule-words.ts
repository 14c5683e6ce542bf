import { nationName } from '#app/domain/nations.ts'
import type { Locale } from '#app/domain/text.ts'
import type { Translate } from '#app/platform/i18n/translate.ts'
import type { Requirements } from '../admin-requirements.server.ts'
import { groupsOf, type RuleGroup } from '../rule-groups.ts'

type Known = Pick<Requirements, 'roles' | 'units'>

/** Whom a rule names, in words. */
export function groupInWords(
  t: Translate,
  locale: Locale,
  { kind, key }: RuleGroup,
  { roles, units }: Known,
): string {
  switch (kind) {
    case 'everyone':
      return t('admin.requirements.everybody')
    case 'categories':
      return t(`person.category-of.${key}`)
    case 'bands':
      return t(`person.band.${key}`)
    case 'roles':
      return roles[key]?.[locale] ?? key
    case 'leaders':
      return t('admin.requirements.leaders')
    case 'grades':
      return key
    case 'units':
      return units[key] ? `${units[key].name[locale]} (${units[key].code})` : key
    case 'nations':
      return nationName(key, locale)
  }
}

type Conditions = Requirements['rules'][number]['conditions']

/** All that must hold together, such as "Military, Civilian · Senior". */
export function conditionsInWords(
  t: Translate,
  locale: Locale,
  conditions: Conditions,
  known: Known,
): string {
  const byKind = new Map<string, string[]>()
  for (const group of groupsOf(conditions)) {
    const words = byKind.get(group.kind) ?? []
    byKind.set(group.kind, [...words, groupInWords(t, locale, group, known)])
  }
  return [...byKind.values()].map((words) => words.join(', ')).join(' · ')
}
