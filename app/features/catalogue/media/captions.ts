import type { Locale } from '#app/domain/text.ts'

const language = /\.(?:en|fr)\.vtt$/

/** The captions of the same recording in a language: `intro.en.vtt` has `intro.fr.vtt` beside it. */
export function captionsIn(path: string, locale: Locale): string {
  return path.replace(language, `.${locale}.vtt`)
}

/** The language that a file of captions names; null where it names none. */
export function captionsLanguage(path: string): Locale | null {
  return path.endsWith('.en.vtt') ? 'en' : path.endsWith('.fr.vtt') ? 'fr' : null
}
