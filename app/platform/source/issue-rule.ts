import type { z } from 'zod'
import { type FindingParams, type FindingRule, findingRules } from '#app/domain/finding.ts'

/** What a schema says about a value, in our words; `path` leads to the value or the unknown key. */
export type Said = { rule: FindingRule; params: FindingParams; path: PropertyKey[] }

const rules = new Set<string>(findingRules)
const languages = new Set<PropertyKey | undefined>(['en', 'fr'])

/**
 * Translates an issue of zod. A schema may name a rule of ours as its message; `value` is what stands
 * at the issue's path, undefined where nothing does.
 */
export function saidBy(issue: z.core.$ZodIssue, value: unknown): Said[] {
  const path = [...issue.path]
  const name = String(path.at(-1) ?? '')
  const say = (rule: FindingRule, params: FindingParams = {}): Said[] => [
    { rule, params: { name, ...params }, path },
  ]
  if (rules.has(issue.message)) {
    const given = issue.code === 'custom' ? (issue.params as FindingParams | undefined) : undefined
    return say(issue.message as FindingRule, { ...(isWritten(value) && { value }), ...given })
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      rule: 'unknown-key',
      params: { name: key },
      path: [...path, key],
    }))
  }
  if (value === undefined || value === null) return say(missing(path))
  if (issue.code === 'invalid_type') return say('wrong-type', { expected: issue.expected })
  if (issue.code === 'invalid_value') {
    return say('not-one-of', { value: shown(value), allowed: issue.values.join(', ') })
  }
  if (issue.code === 'invalid_union' && issue.discriminator) {
    const options = (issue as { options?: unknown[] }).options ?? []
    return say('not-one-of', { value: shown(value), allowed: options.join(', ') })
  }
  if (issue.code === 'too_small')
    return say(size(issue.origin, false, path, value), { min: Number(issue.minimum) })
  if (issue.code === 'too_big')
    return say(size(issue.origin, true, path, value), { max: Number(issue.maximum) })
  return say('format', { value: shown(value) })
}

function missing(path: PropertyKey[]): FindingRule {
  return languages.has(path.at(-1)) ? 'missing-translation' : 'missing'
}

function size(origin: string, big: boolean, path: PropertyKey[], value: unknown): FindingRule {
  if (origin === 'string') {
    if (value === '') return missing(path)
    return big ? 'too-long' : 'too-short'
  }
  if (origin === 'array') return big ? 'too-many' : 'too-few'
  return big ? 'too-large' : 'too-small'
}

const isWritten = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** A value short enough to be read in a sentence. */
function shown(value: unknown): string {
  const text = isWritten(value) || typeof value === 'boolean' ? String(value) : typeof value
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
