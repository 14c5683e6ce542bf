import { type Finding, sortFindings } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { type CheckedCourse, checkCourse } from '../../catalogue/check/check-course.server.ts'
import { checkLinks } from '../../catalogue/check/lesson-links.ts'
import { draftsOf } from '../../catalogue/draft/drafts.server.ts'
import { versionFiles } from '../../catalogue/draft/source.server.ts'
import { readSourcePath } from '../../catalogue/draft/source-path.ts'
import { currentVersion } from '../../catalogue/draft/versions.server.ts'
import { type SourceFile, type Sources, sourceOf, versionIdOf } from '../../catalogue/sources.ts'
import { publishedAnchors, publishedWorld } from './published-world.server.ts'

export type Checked = CheckedCourse

/** What a course would be: the files of its current version with the drafts laid over them. */
function sourcesWithDrafts(ctx: ReadCtx, courseId: string): Sources {
  const versionId = currentVersion(ctx, courseId)?.id ?? ''
  const files = versionFiles(ctx, versionId)
  const drafts = draftsOf(ctx, courseId).map(({ path, text }) => sourceOf(path, Buffer.from(text)))
  return new Map([...files, ...drafts].map((file) => [file.path, file]))
}

const underWay = new WeakMap<Db, Map<string, Promise<Checked>>>()

/** Checks a course with its drafts, against what is published besides. Asked twice, it checks once. */
export function checkedDrafts(ctx: ReadCtx, courseId: string): Promise<Checked> {
  const sources = sourcesWithDrafts(ctx, courseId)
  const checks = underWay.get(ctx.db) ?? new Map<string, Promise<Checked>>()
  underWay.set(ctx.db, checks)
  const key = `${courseId} ${versionIdOf(sources.values())}`
  const found = checks.get(key)
  if (found) return found
  const check = checkAll(ctx, courseId, sources).finally(() => checks.delete(key))
  checks.set(key, check)
  return check
}

async function checkAll(ctx: ReadCtx, courseId: string, sources: Sources): Promise<Checked> {
  const checked = await checkCourse(courseId, sources, publishedWorld(ctx))
  const links = checkLinks(checked.crossLinks, publishedAnchors(ctx))
  const findings = sortFindings([...checked.findings, ...links])
  return { ...checked, findings, ready: links.length > 0 ? null : checked.ready }
}

/**
 * Checks a few files of a course, for their preview: the rest of it need not be made. What one part
 * says of another is not found.
 */
export function checkedAlone(
  ctx: ReadCtx,
  courseId: string,
  paths: ReadonlySet<string>,
): Promise<Checked> {
  const needed = ({ path }: SourceFile) => {
    const part = readSourcePath(path)
    return part === null || part.kind === 'course' || paths.has(path)
  }
  const all = [...sourcesWithDrafts(ctx, courseId)]
  return checkAll(ctx, courseId, new Map(all.filter(([, file]) => needed(file))))
}

/** So long does a page wait for a check: making every lesson of a course for the first time is slow. */
const patienceMs = 6_000

/** What comes of a check within a page's patience; null where it takes longer, and goes on. */
export async function soon(check: Promise<Checked>): Promise<Checked | null> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<null>((end) => {
    timer = setTimeout(end, patienceMs, null)
  })
  check.catch(() => undefined)
  return Promise.race([check, patience]).finally(() => clearTimeout(timer))
}

/**
 * What is wrong with the drafts of a course; what is published was checked when it was. Null while it
 * is still being checked.
 */
export async function draftFindings(ctx: ReadCtx, courseId: string): Promise<Finding[] | null> {
  if (draftsOf(ctx, courseId).length === 0) return []
  return (await soon(checkedDrafts(ctx, courseId)))?.findings ?? null
}

/** Begins to make the lessons of a course when its author opens one; nobody waits for it. */
export function makeReady(ctx: ReadCtx, courseId: string): void {
  checkedDrafts(ctx, courseId).catch(() => undefined)
}
