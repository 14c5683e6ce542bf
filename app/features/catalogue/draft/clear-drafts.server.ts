import { and, eq } from 'drizzle-orm'
import type { EventOf } from '#app/domain/event.ts'
import { draft } from '#db/schema/catalogue.ts'
import type { WriteCtx } from '../../command.server.ts'
import { draftsOf } from './drafts.server.ts'
import { publishedText } from './source.server.ts'

/**
 * A draft that says what was published, from wherever, is none any more. One that was written on while
 * it was being published stays.
 */
export function clearPublishedDrafts(ctx: WriteCtx, event: EventOf<'course.published'>): void {
  const { subjectId: courseId, versionId } = event
  for (const { path, text } of draftsOf(ctx, courseId)) {
    if (text !== publishedText(ctx, versionId, path)) continue
    ctx.db
      .delete(draft)
      .where(and(eq(draft.courseId, courseId), eq(draft.path, path)))
      .run()
  }
}
