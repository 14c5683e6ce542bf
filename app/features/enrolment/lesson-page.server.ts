import { neighbours } from '#app/domain/progress.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { LessonPart } from '../catalogue/lesson-parts.ts'
import { lessonText } from './lesson-text.server.ts'
import { type Note, ownNotes } from './notes.server.ts'
import { noteOpened } from './open-lesson.server.ts'
import { type OutlineStep, outlineOf } from './outline.server.ts'
import { hasLesson, ownStudy } from './own-study.server.ts'
import { wordsOf } from './published-course.server.ts'
import { progressOf } from './study.server.ts'

/** What a page shows in place of a part: ready HTML, or a note to be written. */
export type ShownPart =
  | { kind: 'html'; html: string }
  | { kind: 'reflect'; id: string; prompt: string; note: Note | null }

type Input = { learnerId: string; courseId: string; slug: string }

/**
 * The lesson as a learner finds it, for routes/learn/lesson.tsx. Whoever studies the course leaves the
 * trace of having opened it.
 */
export function lessonPage(ctx: ReadCtx, { learnerId, courseId, slug }: Input) {
  const own = ownStudy(ctx, learnerId, courseId)
  if (!own || !hasLesson(own.published, slug)) return null
  const { published, study } = own
  const text = lessonText(ctx.db, published.versionId, slug, ctx.locale)
  const words = wordsOf(published, slug, ctx.locale)
  if (!text || !words) return null
  noteOpened(ctx, study, { courseId, lesson: slug })
  const progress = progressOf(published, study)
  const outline = outlineOf(published, progress, ctx.locale)
  const around = neighbours(published.path, { kind: 'lesson', id: slug })
  const trace = study?.traces.get(slug)
  const notes = text.hasReflect ? ownNotes(ctx, courseId) : null
  return {
    courseId,
    courseTitle: published.title[ctx.locale],
    slug,
    words,
    locale: text.locale,
    parts: text.parts.map((part) => shown(part, notes)),
    outline,
    done: progress.done,
    total: progress.total,
    isDone: trace?.doneAt != null,
    isEnrolled: study !== null,
    position: trace?.doneAt ? 0 : (trace?.position ?? 0),
    previous: stepIn(outline, around.previous),
    next: stepIn(outline, around.next),
  }
}

export type LessonPage = NonNullable<ReturnType<typeof lessonPage>>

function stepIn(outline: OutlineStep[], step: { kind: string; id: string } | undefined) {
  return step && outline.find(({ kind, id }) => kind === step.kind && id === step.id)
}

function shown(part: LessonPart, notes: ReadonlyMap<string, Note> | null): ShownPart {
  return part.kind === 'reflect' ? { ...part, note: notes?.get(part.id) ?? null } : part
}
