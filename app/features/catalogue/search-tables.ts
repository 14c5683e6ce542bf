import type { Locale } from '#app/domain/text.ts'

/** The search index of each language; see db/migrations/0001_rules.sql. */
export const searchTables: Record<Locale, string> = {
  en: 'lesson_search_en',
  fr: 'lesson_search_fr',
}
