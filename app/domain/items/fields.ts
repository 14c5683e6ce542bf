import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { Fields } from './kind.ts'

/** The one field of the kinds that need one. */
export const answerField = 'answer'

/** The field of an entry to be ranked, by its token. */
export const rankField = (token: string) => `rank-${token}`

/** The field of the left side of a pair, by its token. */
export const matchField = (token: string) => `match-${token}`

/** The values given for a field. A blank one is an empty option of a select or an untouched field. */
export function fieldValues(fields: Fields, name: string): string[] {
  const values = Object.hasOwn(fields, name) ? (fields[name] ?? []) : []
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

/** The value of a field that takes one; undefined where it is blank. */
export function fieldValue(
  fields: Fields,
  name: string,
): Outcome<string | undefined, 'several-values'> {
  const values = fieldValues(fields, name)
  return values.length > 1 ? refuse('several-values') : done(values[0])
}
