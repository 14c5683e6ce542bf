import type { Locale } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { lessonText } from './lesson-text.server.ts'
import { type PublishedCourse, wordsOf } from './published-course.server.ts'
import { remember } from './remember.server.ts'

/** The notes in which a lesson names its sources, each a piece of ready HTML. */
export type LessonSources = { slug: string; title: string; notes: string[] }

const list = /<section[^>]*\bclass="footnotes"[^>]*>([\s\S]*?)<\/section>/
const note = /<li\b[^>]*>([\s\S]*?)<\/li>/g
/** The way back to the text leads nowhere outside the lesson. */
const wayBack = /\s*<a\b[^>]*data-footnote-backref[^>]*>[\s\S]*?<\/a>/g

const notesOf = remember(300, (db: Db, versionId: string, slug: string, locale: Locale) => {
  const text = lessonText(db, versionId, slug, locale)
  const html = (text?.parts ?? []).map((part) => (part.kind === 'html' ? part.html : '')).join('')
  const inside = list.exec(html)?.[1] ?? ''
  return [...inside.matchAll(note)].map(([, words]) => words!.replace(wayBack, '').trim())
})

/** What the lessons of a course rest on, lesson by lesson; those that name nothing are left out. */
export function sourcesOf(db: Db, published: PublishedCourse, locale: Locale): LessonSources[] {
  return published.path
    .filter(({ kind }) => kind === 'lesson')
    .map(({ id: slug }) => ({
      slug,
      title: wordsOf(published, slug, locale)?.title ?? slug,
      notes: notesOf(db, published.versionId, slug, locale) ?? [],
    }))
    .filter(({ notes }) => notes.length > 0)
}
