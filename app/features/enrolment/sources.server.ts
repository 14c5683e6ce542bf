import type { Locale } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { lessonText } from './lesson-text.server.ts'
import { publishedCourse, wordsOf } from './published-course.server.ts'
import { remember } from './remember.server.ts'

/** The notes in which a lesson names its sources: how many, and the items of a list as ready HTML. */
export type LessonSources = { slug: string; title: string; count: number; html: string }

const list = /<section[^>]*\bclass="footnotes"[^>]*>([\s\S]*?)<\/section>/
const note = /<li\b[^>]*>([\s\S]*?)<\/li>/g
/** The way back to the text leads nowhere outside the lesson. */
const wayBack = /\s*<a\b[^>]*data-footnote-backref[^>]*>[\s\S]*?<\/a>/g

function notesOf(db: Db, versionId: string, slug: string, locale: Locale): string[] {
  const text = lessonText(db, versionId, slug, locale)
  const html = (text?.parts ?? []).map((part) => (part.kind === 'html' ? part.html : '')).join('')
  const inside = list.exec(html)?.[1] ?? ''
  return [...inside.matchAll(note)].map(([, words]) => words!.replace(wayBack, '').trim())
}

/** What the lessons of a course rest on, lesson by lesson; those that name nothing are left out. */
export const sourcesOf = remember(
  100,
  (db: Db, versionId: string, locale: Locale): LessonSources[] | null => {
    const published = publishedCourse(db, versionId)
    if (!published) return null
    return published.path
      .filter(({ kind }) => kind === 'lesson')
      .map(({ id: slug }): LessonSources => {
        const title = wordsOf(published, slug, locale)?.title ?? slug
        const notes = notesOf(db, versionId, slug, locale)
        const html = notes.map((note) => `<li>${note}</li>`).join('')
        return { slug, title, count: notes.length, html }
      })
      .filter(({ count }) => count > 0)
  },
)
