export type Words = Record<string, string>

/** Looks a sentence of the gallery up; a missing one shows its key, so that it is seen. */
export function wording(words: Words): (key: string) => string {
  return (key) => words[key] ?? key
}
