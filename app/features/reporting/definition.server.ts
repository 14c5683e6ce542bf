import { eq } from 'drizzle-orm'
import type { Locale, Text } from '#app/domain/text.ts'
import { type Db, statement } from '#db/client.server.ts'
import { indicatorDefinition } from '#db/schema/reporting.ts'

/** A published definition, in the words of its file; `hash` is its version. */
export type Definition = {
  id: string
  hash: string
  title: Text
  numerator: Text
  denominator: Text
  exclusions: Text
  unit: { kind: 'rate' | 'count' | 'days'; text: Text }
  period: Text
  owner: Text
  target: { value: number | null; text: Text }
  notes: Text
}

const current = statement((db) =>
  db
    .select()
    .from(indicatorDefinition)
    .where(eq(indicatorDefinition.current, true))
    .orderBy(indicatorDefinition.id)
    .prepare(),
)

/** The definitions that figures are shown with today. */
export function definitionsOf(db: Db): Definition[] {
  return current(db)
    .all()
    .map(({ id, hash, definition }) => ({ ...definition, id, hash }) as Definition)
}

export const certificationRate = 'certification-rate'

/** Null where none was published. */
export function definitionOf(db: Db, id: string): Definition | null {
  return definitionsOf(db).find((definition) => definition.id === id) ?? null
}

/** The parts of a definition in the reader's language, in the order in which they are read. */
export function definitionWords(definition: Definition, locale: Locale) {
  const { numerator, denominator, exclusions, unit, period, owner, target, notes } = definition
  const texts = { numerator, denominator, exclusions, unit: unit.text, period, notes }
  const words = Object.entries({ ...texts, target: target.text, owner })
  return words.map(([part, text]) => ({ part, text: text[locale] }))
}
