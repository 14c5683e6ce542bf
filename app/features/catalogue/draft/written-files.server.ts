import { and, eq, sql } from 'drizzle-orm'
import type { Locale } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { assessmentDefinition, courseVersion, lesson } from '#db/schema/catalogue.ts'
import { actorId } from '../../command.server.ts'
import { type Draft, draftsOf } from './drafts.server.ts'
import { publishedFiles } from './source.server.ts'
import { readSourcePath, type SourcePath } from './source-path.ts'

/**
 * A file of a course that is written by hand. `new` is a draft of a file that no version has yet; an
 * `overtaken` draft was begun on a text that has been published anew since.
 */
export type WrittenFile = {
  path: string
  part: SourcePath
  title: string
  state: 'published' | 'draft' | 'new'
  overtaken: boolean
  savedAt: number | null
  ownDraft: boolean
}

const lessonTitles = statement((db) =>
  db
    .select({ slug: lesson.slug, title: lesson.title, ordinal: lesson.ordinal })
    .from(lesson)
    .where(
      and(
        eq(lesson.versionId, sql.placeholder('versionId')),
        eq(lesson.locale, sql.placeholder('locale')),
      ),
    )
    .prepare(),
)

const assessmentTitles = statement((db) =>
  db
    .select({ slug: assessmentDefinition.id, data: assessmentDefinition.data })
    .from(assessmentDefinition)
    .where(eq(assessmentDefinition.versionId, sql.placeholder('versionId')))
    .prepare(),
)

const courseTitle = statement((db) =>
  db
    .select({ title: courseVersion.title })
    .from(courseVersion)
    .where(eq(courseVersion.id, sql.placeholder('versionId')))
    .prepare(),
)

/** What can be written of a course, published or not, in the order of the course. */
export function writtenFiles(ctx: ReadCtx, courseId: string, versionId: string): WrittenFile[] {
  const drafts = draftsOf(ctx, courseId)
  const current = hashesOf(ctx, versionId)
  const paths = new Set([...current.keys(), ...drafts.map(({ path }) => path)])
  const names = namesIn(ctx, versionId)
  return [...paths]
    .flatMap((path): WrittenFile[] => {
      const part = readSourcePath(path)
      if (!part) return []
      const draft = drafts.find((one) => one.path === path)
      const state = !draft ? 'published' : current.has(path) ? 'draft' : 'new'
      return [
        {
          path,
          part,
          title: names.titleOf(part),
          state,
          overtaken: draft !== undefined && isOvertaken(ctx, draft, versionId),
          savedAt: draft?.updatedAt ?? null,
          ownDraft: draft !== undefined && draft.authorId === actorId(ctx),
        },
      ]
    })
    .sort((a, b) => names.placeOf(a.part) - names.placeOf(b.part) || (a.path < b.path ? -1 : 1))
}

/** Whether the text that a draft was begun on has been published anew since. */
export function isOvertaken(ctx: ReadCtx, draft: Draft, versionId: string): boolean {
  if (draft.baseVersionId === versionId) return false
  const before = hashesOf(ctx, draft.baseVersionId).get(draft.path)
  return before !== hashesOf(ctx, versionId).get(draft.path)
}

function hashesOf(ctx: ReadCtx, versionId: string): Map<string, string> {
  return new Map(publishedFiles(ctx, versionId).map(({ path, hash }) => [path, hash]))
}

/** The titles of the parts of a version in the reader's language, and their order. */
function namesIn(ctx: ReadCtx, versionId: string) {
  const lessons = lessonTitles(ctx.db).all({ versionId, locale: ctx.locale })
  const assessments = assessmentTitles(ctx.db).all({ versionId })
  const text = courseTitle(ctx.db).get({ versionId })?.title
  return {
    titleOf(part: SourcePath): string {
      if (part.kind === 'course') return text?.[ctx.locale] ?? ''
      if (part.kind === 'lesson') {
        return lessons.find(({ slug }) => slug === part.slug)?.title ?? part.slug
      }
      const found = assessments.find(({ slug }) => slug === part.slug)?.data
      return (found?.title as Record<Locale, string> | undefined)?.[ctx.locale] ?? part.slug
    },
    placeOf(part: SourcePath): number {
      if (part.kind === 'course') return -1
      if (part.kind === 'assessment') return Number.MAX_SAFE_INTEGER
      return lessons.find(({ slug }) => slug === part.slug)?.ordinal ?? 1000
    },
  }
}
