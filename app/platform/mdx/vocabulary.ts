import type { z } from 'zod'

/**
 * Where a component may stand: between paragraphs at the top of the text, between paragraphs anywhere,
 * inside a sentence, or directly inside another component.
 */
export type Standing = 'top' | 'between' | 'sentence' | { inside: string }

/**
 * What a component may enclose: nothing, some text with paragraphs, one sentence, a numbered list, or
 * so many of another component.
 */
export type Enclosing =
  | 'nothing'
  | 'text'
  | 'sentence'
  | 'numberedList'
  | { only: string; least: number; most: number }

export type ComponentRule = {
  props: z.ZodType<Record<string, unknown>>
  stands: Standing
  encloses: Enclosing
  /** The props whose words a reader sees, for the search. */
  words: readonly string[]
}

/** The one list of components that a text may use. */
export type Vocabulary = Readonly<Record<string, ComponentRule>>

/** A component as written, its props checked and read. */
export type Used = {
  name: string
  props: Record<string, unknown>
  line: number
  column: number
  /** The components that stand directly in it. */
  inside: Used[]
}

export type UsedLink = { href: string; line: number; column: number }

export type UsedHeading = { id: string; text: string; depth: number }
