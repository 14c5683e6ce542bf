import { type Finding, sortFindings } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { blobBytes } from '../../catalogue/blobs.server.ts'
import { type CheckedCourse, checkCourse } from '../../catalogue/check/check-course.server.ts'
import { checkLinks } from '../../catalogue/check/lesson-links.ts'
import { draftsOf } from '../../catalogue/draft/drafts.server.ts'
import { publishedFiles } from '../../catalogue/draft/source.server.ts'
import { currentVersion } from '../../catalogue/draft/versions.server.ts'
import { type SourceFile, type Sources, sourceOf } from '../../catalogue/sources.ts'
import { publishedAnchors, publishedWorld } from './published-world.server.ts'

export type Checked = CheckedCourse

/** What a course would be: the files of its current version with the drafts laid over them. */
export function sourcesWithDrafts(ctx: ReadCtx, courseId: string, versionId: string): Sources {
  const files = publishedFiles(ctx, versionId).map(
    (file): SourceFile => ({ ...file, read: () => blobBytes(ctx.db, file.hash) }),
  )
  const drafts = draftsOf(ctx, courseId).map(({ path, text }) => sourceOf(path, Buffer.from(text)))
  return new Map([...files, ...drafts].map((file) => [file.path, file]))
}

/** Checks a course with its drafts, against what is published besides. */
export async function checkedDrafts(ctx: ReadCtx, courseId: string): Promise<Checked> {
  const versionId = currentVersion(ctx, courseId)?.id ?? ''
  const sources = sourcesWithDrafts(ctx, courseId, versionId)
  const checked = await checkCourse(courseId, sources, publishedWorld(ctx))
  const links = checkLinks(checked.crossLinks, publishedAnchors(ctx))
  const findings = sortFindings([...checked.findings, ...links])
  return { ...checked, findings, ready: links.length > 0 ? null : checked.ready }
}

/** What is wrong with the drafts of a course; what is published was checked when it was. */
export async function draftFindings(ctx: ReadCtx, courseId: string): Promise<Finding[]> {
  if (draftsOf(ctx, courseId).length === 0) return []
  return (await checkedDrafts(ctx, courseId)).findings
}

/**
 * Makes the lessons of a course while its author writes, so that the first saving need not wait for
 * all of them. Nobody waits for this, and nothing depends on it.
 */
export function makeReady(ctx: ReadCtx, courseId: string): void {
  checkedDrafts(ctx, courseId).catch(() => undefined)
}
