import { done, refuse } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { answerField, fieldValue } from './fields.ts'
import type { ItemBase, Kind } from './kind.ts'

/** The prompt is a statement, true or false: two radio buttons, always in this order. */
export type BooleanItem = ItemBase & { kind: 'boolean'; right: boolean }

type Presented = { kind: 'boolean'; id: string; prompt: Text; field: string; tokens: string[] }
type Response = { kind: 'boolean'; chosen: boolean }
type Review = { kind: 'boolean'; right: boolean; chosen?: boolean; explanation?: Text }

export const boolean: Kind<BooleanItem, Presented, Response, Review> = {
  slots: () => 0,

  present: (item) => ({
    kind: 'boolean',
    id: item.id,
    prompt: item.prompt,
    field: answerField,
    tokens: ['true', 'false'],
  }),

  read(_item, _order, fields) {
    const value = fieldValue(fields, answerField)
    if (!value.ok) return value
    if (value.value === undefined) return done(undefined)
    if (value.value !== 'true' && value.value !== 'false') return refuse('unknown-option')
    return done({ kind: 'boolean', chosen: value.value === 'true' })
  },

  fieldsFor: (_item, _order, response) => ({ [answerField]: [String(response.chosen)] }),

  score: (item, response) => (response.chosen === item.right ? 1 : 0),

  review: (item, _order, response) => ({
    kind: 'boolean',
    right: item.right,
    chosen: response?.chosen,
    explanation: item.explanation,
  }),

  solve: (item) => ({ kind: 'boolean', chosen: item.right }),
}
