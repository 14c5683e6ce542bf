/** The languages that every text is written in. A third one is added here and in the content. */
export const locales = ['en', 'fr'] as const

export type Locale = (typeof locales)[number]

/** One text in every language. */
export type Text = Record<Locale, string>

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale)
}
