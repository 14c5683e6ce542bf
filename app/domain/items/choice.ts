import { done, refuse } from '#app/domain/outcome.ts'
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

/** One of several options is right: radio buttons. */
export type ChoiceItem = ItemBase & { kind: 'choice'; options: Option[] }

type Presented = { kind: 'choice'; id: string; prompt: Text; field: string; options: Shown[] }
type Response = { kind: 'choice'; chosen: string }
type Review = { kind: 'choice'; options: ReviewedOption[]; explanation?: Text }

export const choice: Kind<ChoiceItem, Presented, Response, Review> = {
  slots: (item) => item.options.length,

  present: (item, order) => ({
    kind: 'choice',
    id: item.id,
    prompt: item.prompt,
    field: answerField,
    options: show(arrange(item.options, order)),
  }),

  read(item, order, fields) {
    const chosen = readChosen(item, order, fields)
    if (!chosen.ok) return chosen
    const [first, second] = chosen.value
    if (second !== undefined) return refuse('several-values')
    return done(first === undefined ? undefined : { kind: 'choice', chosen: first })
  },

  fieldsFor: (item, order, response) => chosenFields(item, order, [response.chosen]),

  score: (item, response) => (rightIds(item).includes(response.chosen) ? 1 : 0),

  review: (item, order, response) => ({
    kind: 'choice',
    options: reviewOptions(item, order, response ? [response.chosen] : []),
    explanation: item.explanation,
  }),

  solve: (item) => ({ kind: 'choice', chosen: rightIds(item)[0] ?? '' }),
}
