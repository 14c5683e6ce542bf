import type { Outcome } from '#app/domain/outcome.ts'
import type { Locale, Text } from '#app/domain/text.ts'

/** What every item has. Its id is never used again for another question. */
export type ItemBase = { id: string; competency: string; prompt: Text; explanation?: Text }

/** A permutation of 0 … slots − 1: in which order one attempt shows what the item shuffles. */
export type Order = readonly number[]

/** A plain HTML form as sent: each field's values. Names are those that `present` gave out. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** Why a form is not an answer. Each has a sentence in the messages. */
export type ReadRefusal =
  | 'unknown-option'
  | 'several-values'
  | 'not-a-number'
  | 'ambiguous-number'
  | 'too-long'
  | 'unknown-rank'
  | 'duplicate-rank'

/**
 * What a kind of item can do. I: as authored; P: as shown before grading; R: a response, kept in
 * authored ids so that statistics hold across attempts; V: as shown after grading.
 */
export type Kind<I extends ItemBase, P, R, V> = {
  /** How many things are shuffled: the length of an order. 0 = nothing is. */
  slots(item: I): number
  /** What may leave the server before grading. It depends on nothing that tells the key. */
  present(item: I, order: Order): P
  /** The response that the form says; undefined = no answer, which is allowed. */
  read(item: I, order: Order, fields: Fields, locale: Locale): Outcome<R | undefined, ReadRefusal>
  /** The form that says the response: the inverse of `read`, to resume an attempt. */
  fieldsFor(item: I, order: Order, response: R): Fields
  /** 0 … 1, unrounded. */
  score(item: I, response: R): number
  /** What may be shown once the attempt is graded and its review policy allows answers. */
  review(item: I, order: Order, response: R | undefined): V
  /** The response that scores 1, for demonstrations and tests. It is part of the key. */
  solve(item: I): R
}
