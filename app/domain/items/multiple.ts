import { done } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { arrange, type Shown, show } from './arrange.ts'
import { answerField } from './fields.ts'
import type { ItemBase, Kind } from './kind.ts'
import {
  chosenFields,
  type Option,
  type ReviewedOption,
  readChosen,
  reviewOptions,
  rightIds,
} from './options.ts'

/** One or more options are right: checkboxes. How many is not told. */
export type MultipleItem = ItemBase & { kind: 'multiple'; options: Option[] }

type Presented = { kind: 'multiple'; id: string; prompt: Text; field: string; options: Shown[] }
type Response = { kind: 'multiple'; chosen: string[] }
type Review = { kind: 'multiple'; options: ReviewedOption[]; explanation?: Text }

export const multiple: Kind<MultipleItem, Presented, Response, Review> = {
  slots: (item) => item.options.length,

  present: (item, order) => ({
    kind: 'multiple',
    id: item.id,
    prompt: item.prompt,
    field: answerField,
    options: show(arrange(item.options, order)),
  }),

  read(item, order, fields) {
    const chosen = readChosen(item, order, fields)
    if (!chosen.ok) return chosen
    return done(chosen.value.length > 0 ? { kind: 'multiple', chosen: chosen.value } : undefined)
  },

  fieldsFor: (item, order, response) => chosenFields(item, order, response.chosen),

  /** Right minus wrong choices, of the number right, not below 0: choosing everything earns little. */
  score(item, response) {
    const right = new Set(rightIds(item))
    if (right.size === 0) return 0
    const chosen = new Set(response.chosen)
    const hits = [...chosen].filter((id) => right.has(id)).length
    return Math.max(0, (hits - (chosen.size - hits)) / right.size)
  },

  review: (item, order, response) => ({
    kind: 'multiple',
    options: reviewOptions(item, order, response?.chosen ?? []),
    explanation: item.explanation,
  }),

  solve: (item) => ({ kind: 'multiple', chosen: rightIds(item) }),
}
