import type { Outcome } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'
import type { Fields, Kind, Order, ReadRefusal } from './kind.ts'
import { kinds } from './kinds.ts'

type Listed = (typeof kinds)[keyof typeof kinds]

/** A question as authored, key included: it never leaves the server. */
export type Item = Parameters<Listed['slots']>[0]

/** A question as a learner sees it before grading. */
export type Presented = ReturnType<Listed['present']>

/** One answer, in authored ids: it stays on the server too; `fieldsFor` turns it into a form. */
export type Response = Parameters<Listed['score']>[1]

/** A question after grading: the right answer, what was answered, feedback and explanation. */
export type Review = ReturnType<Listed['review']>

/** How many things of the item are shuffled: the length of its order. */
export function slots(item: Item): number {
  return kindOf(item).slots(item)
}

export function present(item: Item, order: Order): Presented {
  return kindOf(item).present(item, order)
}

/** The response that a form says; undefined where it says none. */
export function read(
  item: Item,
  order: Order,
  fields: Fields,
  locale: Locale,
): Outcome<Response | undefined, ReadRefusal> {
  return kindOf(item).read(item, order, fields, locale)
}

/** The form that says the response, to fill in what was saved before. */
export function fieldsFor(item: Item, order: Order, response: Response | undefined): Fields {
  return response?.kind === item.kind ? kindOf(item).fieldsFor(item, order, response) : {}
}

/** 0 … 1. No answer, or one to another kind of question, is 0. */
export function score(item: Item, response: Response | undefined): number {
  return response?.kind === item.kind ? kindOf(item).score(item, response) : 0
}

export function review(item: Item, order: Order, response: Response | undefined): Review {
  return kindOf(item).review(item, order, response?.kind === item.kind ? response : undefined)
}

/** A response that scores 1. */
export function solve(item: Item): Response {
  return kindOf(item).solve(item)
}

/** The list is keyed by kind, so the entry found takes this item; the compiler cannot follow that. */
function kindOf(item: Item): Kind<Item, Presented, Response, Review> {
  return kinds[item.kind] as unknown as Kind<Item, Presented, Response, Review>
}
