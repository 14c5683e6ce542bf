import { createContext, useContext } from 'react'
import type { Locale } from '#app/domain/text.ts'
import type { Translate } from '#app/platform/i18n/translate.ts'
import type { LessonBlock } from '../../lesson-parts.ts'

/** A file that a lesson shows or hands out. Pictures have their size in pixels. */
export type LessonMedia = {
  url: string
  mime: string
  bytes: number
  width?: number
  height?: number
}

/** What the components of a lesson need to know; plain data, for it travels to a worker. */
export type LessonContext = {
  locale: Locale
  courseId: string
  media: Record<string, LessonMedia>
  glossary: Record<string, { term: string; definition: string }>
}

export type Lesson = LessonContext & {
  t: Translate
  /** An id that nothing else in the lesson has. */
  unique: (name: string) => string
  /** Keeps a block for the page to render, and tells its place in the list. */
  keep: (block: LessonBlock) => number
}

const Shown = createContext<Lesson | null>(null)

export const LessonProvider = Shown.Provider

/** The lesson that is being rendered. */
export function useLesson(): Lesson {
  const lesson = useContext(Shown)
  if (!lesson) throw new Error('There is no lesson here')
  return lesson
}
