import { done } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { answerField, fieldValue } from './fields.ts'
import type { ItemBase, Kind } from './kind.ts'
import { numberOf, readNumber, writtenNumberMax } from './written-number.ts'

/** A number within value ± tolerance, both ends included, in the unit: a text field. */
export type NumericItem = ItemBase & {
  kind: 'numeric'
  value: number
  tolerance: number
  unit?: string
}

type Presented = {
  kind: 'numeric'
  id: string
  prompt: Text
  field: string
  unit?: string
  lengthMax: number
}
/** As the person wrote it, so that resuming shows the same; it was read as a number before. */
type Response = { kind: 'numeric'; written: string }
type Review = {
  kind: 'numeric'
  value: number
  tolerance: number
  unit?: string
  written?: string
  explanation?: Text
}

export const numeric: Kind<NumericItem, Presented, Response, Review> = {
  slots: () => 0,

  present: (item) => ({
    kind: 'numeric',
    id: item.id,
    prompt: item.prompt,
    field: answerField,
    unit: item.unit,
    lengthMax: writtenNumberMax,
  }),

  read(item, _order, fields, locale) {
    const value = fieldValue(fields, answerField)
    if (!value.ok) return value
    if (value.value === undefined) return done(undefined)
    const written = withoutUnit(value.value, item.unit)
    const number = readNumber(written, locale)
    return number.ok ? done({ kind: 'numeric', written }) : number
  },

  fieldsFor: (_item, _order, response) => ({ [answerField]: [response.written] }),

  score(item, response) {
    const value = numberOf(response.written)
    return value !== undefined && within(value, item.value, item.tolerance) ? 1 : 0
  },

  review: (item, _order, response) => ({
    kind: 'numeric',
    value: item.value,
    tolerance: item.tolerance,
    unit: item.unit,
    written: response?.written,
    explanation: item.explanation,
  }),

  solve: (item) => ({ kind: 'numeric', written: decimal(item.value) }),
}

/**
 * Whether the distance is at most the tolerance in the decimals that people write. Each of the three
 * numbers and their difference is off by up to half a unit in the last place of a double, so four
 * such units are forgiven: 0.4 is within 0.3 ± 0.1, and nothing a person could write differs by less.
 */
function within(value: number, right: number, tolerance: number): boolean {
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(right), tolerance)
  return Math.abs(value - right) <= tolerance + slack
}

/** A person who writes the unit behind the number is not wrong. */
function withoutUnit(written: string, unit: string | undefined): string {
  if (!unit || !written.endsWith(unit)) return written
  return written.slice(0, -unit.length).trim()
}

/** Without exponent, as a person would write it. */
function decimal(value: number): string {
  const shortest = String(value)
  return shortest.includes('e') ? value.toFixed(20).replace(/\.?0+$/u, '') : shortest
}
