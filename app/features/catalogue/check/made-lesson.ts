import type { Finding } from '#app/domain/finding.ts'
import type { Locale } from '#app/domain/text.ts'
import type { MadeText } from '#app/platform/mdx/made-text.ts'
import type { RenderedLesson } from '../components/lesson/render-lesson.tsx'

/** The front matter of a lesson, as read. */
export type LessonFacts = { title: string; summary: string; minutes: number; objectives: string[] }

/** A lesson in one language as it was read and made, whatever was found. */
export type MadeLesson = {
  slug: string
  locale: Locale
  file: string
  findings: Finding[]
  facts: LessonFacts | null
  text: MadeText<RenderedLesson>
}
