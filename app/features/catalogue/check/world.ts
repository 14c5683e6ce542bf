import type { Locale } from '#app/domain/text.ts'

/** What a course may refer to outside itself, from files, from what is published, or both. */
export type CourseWorld = {
  competencies: ReadonlySet<string>
  roles: ReadonlySet<string>
  /** The assessment that an item id was first used in and its kind; null for an id never used. */
  itemUse: (itemId: string) => { assessmentId: string; kind: string } | null
  /** The course that an assessment id belongs to; null for one never used. */
  assessmentCourse: (assessmentId: string) => string | null
}

/** A link to a lesson of another course, to be looked up once that course is known. */
export type CrossLink = {
  file: string
  line: number
  column: number
  href: string
  locale: Locale
  course: string
  lesson: string
  anchor: string | null
}

/** The ids of a lesson's headings, without their prefix; null where there is no such lesson. */
export type AnchorsOf = (
  course: string,
  lesson: string,
  locale: Locale,
) => ReadonlySet<string> | null
