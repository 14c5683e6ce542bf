import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { Text } from '#app/domain/text.ts'
import { arrange, type Entry, entryAt, tokenOf } from './arrange.ts'
import { answerField, fieldValues } from './fields.ts'
import type { Fields, ItemBase, Order, ReadRefusal } from './kind.ts'

/** An option as authored; `right` and `feedback` are the key. */
export type Option = Entry & { right?: boolean; feedback?: Text }

export type ItemWithOptions = ItemBase & { options: Option[] }

/** An option after grading. */
export type ReviewedOption = { text: Text; right: boolean; chosen: boolean; feedback?: Text }

/** The authored ids of the options that the form chooses, each once. */
export function readChosen(
  item: ItemWithOptions,
  order: Order,
  fields: Fields,
): Outcome<string[], ReadRefusal> {
  const arranged = arrange(item.options, order)
  const chosen = new Set<string>()
  for (const token of fieldValues(fields, answerField)) {
    const option = entryAt(arranged, token)
    if (!option) return refuse('unknown-option')
    chosen.add(option.id)
  }
  return done([...chosen])
}

/** The form that chooses these options. */
export function chosenFields(item: ItemWithOptions, order: Order, chosen: string[]): Fields {
  const arranged = arrange(item.options, order)
  return { [answerField]: chosen.flatMap((id) => tokenOf(arranged, id) ?? []) }
}

export function rightIds(item: ItemWithOptions): string[] {
  return item.options.filter((option) => option.right).map((option) => option.id)
}

/** Every option as the attempt showed it, with what is right, what was chosen and why. */
export function reviewOptions(
  item: ItemWithOptions,
  order: Order,
  chosen: readonly string[],
): ReviewedOption[] {
  return arrange(item.options, order).map(({ id, text, right, feedback }) => ({
    text,
    right: right === true,
    chosen: chosen.includes(id),
    feedback,
  }))
}
