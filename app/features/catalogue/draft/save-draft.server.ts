import { and, eq } from 'drizzle-orm'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import { draft } from '#db/schema/catalogue.ts'
import { actorId, type WriteCtx } from '../../command.server.ts'
import { record } from '../../records/commands.server.ts'
import { type Basis, type Source, sourceAt } from './source.server.ts'
import { readSourcePath, sourceBytesMax } from './source-path.ts'

type FileOfCourse = { courseId: string; path: string }
type Saving = FileOfCourse & { text: string; basis: Basis }

/** `not-found`: no such course, or no file that is written by hand. `changed`: by somebody, meanwhile. */
export type SaveRefusal = 'not-found' | 'too-large' | 'changed'

/**
 * Keeps the text of a file, in whatever state it is: what is wrong with it is found beside it, and
 * stands in the way of publishing only. A draft that says what is published is none any more. Saving
 * the same text twice changes nothing, so that a person may press again when no answer came.
 */
export function saveDraft(
  ctx: WriteCtx,
  { courseId, path, text, basis }: Saving,
): Outcome<{ state: 'draft' | 'as-published' }, SaveRefusal> {
  if (!readSourcePath(path)) return refuse('not-found')
  const source = sourceAt(ctx, courseId, path)
  if (!source) return refuse('not-found')
  if (Buffer.byteLength(text) > sourceBytesMax(path)) return refuse('too-large')
  const state = text === source.published ? 'as-published' : 'draft'
  const begunHere = !source.draft || source.draft.baseVersionId === source.versionId
  if (text === source.text && begunHere) return done({ state })
  if (!isSame(basis, source.basis)) return refuse('changed')
  if (state === 'draft') keep(ctx, { courseId, path }, text, source)
  else if (source.draft) remove(ctx, { courseId, path })
  return done({ state })
}

/** Gives up a draft, if it still says what the person saw. The published text stays as it is. */
export function discardDraft(
  ctx: WriteCtx,
  { courseId, path, shown }: FileOfCourse & { shown: string },
): Outcome<null, 'not-found' | 'changed'> {
  const source = sourceAt(ctx, courseId, path)
  if (!source?.draft) return refuse('not-found')
  if (source.basis.shown !== shown) return refuse('changed')
  remove(ctx, { courseId, path })
  return done(null)
}

const isSame = (one: Basis, other: Basis) =>
  one.shown === other.shown && one.published === other.published

function keep(ctx: WriteCtx, { courseId, path }: FileOfCourse, text: string, source: Source): void {
  const revision = (source.draft?.revision ?? 0) + 1
  const written = {
    text,
    revision,
    baseVersionId: source.versionId,
    authorId: actorId(ctx) ?? '',
    updatedAt: ctx.now,
  }
  ctx.db
    .insert(draft)
    .values({ courseId, path, ...written })
    .onConflictDoUpdate({ target: [draft.courseId, draft.path], set: written })
    .run()
  record(ctx, { type: 'draft.saved', subjectId: courseId, path, revision })
}

function remove(ctx: WriteCtx, { courseId, path }: FileOfCourse): void {
  ctx.db
    .delete(draft)
    .where(and(eq(draft.courseId, courseId), eq(draft.path, path)))
    .run()
  record(ctx, { type: 'draft.discarded', subjectId: courseId, path })
}
