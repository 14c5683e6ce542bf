import type { Locale, Text } from '#app/domain/text.ts'

export const listedKinds = ['video', 'audio', 'document'] as const
export type ListedKind = (typeof listedKinds)[number]

/** What the library lists; `language` is null for what is for both. `size` is in bytes. */
export type LibraryEntry = {
  id: string
  title: string
  kind: ListedKind
  language: Locale | null
  path: string
  mime: string
  size: number
  hash: string
  url: string
  courseId: string
  courseTitle: Text
  versionId: string
}

export type LibraryFilter = { kind?: ListedKind; language?: Locale; course?: string }

/** What is in both languages is in either. */
export function filtered<Entry extends Pick<LibraryEntry, 'kind' | 'language' | 'courseId'>>(
  entries: readonly Entry[],
  { kind, language, course }: LibraryFilter,
): Entry[] {
  return entries.filter(
    (entry) =>
      (!kind || entry.kind === kind) &&
      (!language || entry.language === null || entry.language === language) &&
      (!course || entry.courseId === course),
  )
}
