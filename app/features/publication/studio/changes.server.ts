import { createHash } from 'node:crypto'
import {
  changedLines,
  changedParts,
  type DiffLine,
  lineDifference,
} from '#app/domain/line-difference.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { draftsOf } from '../../catalogue/draft/drafts.server.ts'
import { publishedText } from '../../catalogue/draft/source.server.ts'

/** What publishing a draft changes in its file. */
export type FileChange = {
  path: string
  added: number
  removed: number
  lines: (DiffLine | null)[]
}

/** What publishing the drafts of a course changes, file by file. */
export function changesOf(ctx: ReadCtx, courseId: string, versionId: string): FileChange[] {
  return draftsOf(ctx, courseId).map(({ path, text }) => {
    const difference = lineDifference(publishedText(ctx, versionId, path) ?? '', text)
    return { path, ...changedLines(difference), lines: changedParts(difference) }
  })
}

/**
 * Names the drafts of a course as they are now, on the version they would replace: what is published is
 * what was looked at.
 */
export function fingerprintOf(ctx: ReadCtx, courseId: string, versionId: string): string {
  const drafts = draftsOf(ctx, courseId).map(({ path, text }) => [path, text])
  return createHash('sha256')
    .update(JSON.stringify([versionId, drafts]))
    .digest('hex')
}
