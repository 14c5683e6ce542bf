import { type Locale, locales } from './text.ts'

/** A step in the life of a text: which of its languages changed in it. */
export type Step = { name: string; changed: ReadonlySet<Locale> }

/** The languages that a change in others left behind, and the step that did. */
export type Behind = { behind: Locale; changed: Locale; since: string }

/**
 * Which languages of a text are behind after these steps, the oldest first. A change in some languages
 * leaves the others behind; a language that is behind and changes has caught up.
 */
export function behindAfter(steps: readonly Step[]): Behind[] {
  const waiting = new Map<Locale, Behind>()
  for (const { name, changed } of steps) {
    const leading = [...changed].filter((locale) => !waiting.has(locale))
    for (const locale of changed) waiting.delete(locale)
    const [lead] = leading
    if (lead === undefined) continue
    for (const locale of locales) {
      if (!changed.has(locale)) waiting.set(locale, { behind: locale, changed: lead, since: name })
    }
  }
  return [...waiting.values()]
}
