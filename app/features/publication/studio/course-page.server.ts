import type { ReadCtx } from '#app/platform/context.server.ts'
import { draftsOf } from '../../catalogue/draft/drafts.server.ts'
import { translationsBehind } from '../../catalogue/draft/translations.server.ts'
import { currentVersion, versionsOf } from '../../catalogue/draft/versions.server.ts'
import { writtenFiles } from '../../catalogue/draft/written-files.server.ts'
import { changesOf, fingerprintOf } from './changes.server.ts'
import { checkedDrafts, soon } from './check-drafts.server.ts'
import { countOf, findingsIn } from './findings.ts'

export type CoursePage = NonNullable<Awaited<ReturnType<typeof coursePage>>>

/** `/author/:course`: the files and their states, what publishing would change, every version. */
export async function coursePage(ctx: ReadCtx, courseId: string) {
  const version = currentVersion(ctx, courseId)
  if (!version) return null
  const drafts = draftsOf(ctx, courseId)
  const checked = drafts.length > 0 ? await soon(checkedDrafts(ctx, courseId)) : null
  const findings = drafts.length > 0 ? (checked?.findings ?? null) : []
  const behind = translationsBehind(ctx, courseId)
  const files = writtenFiles(ctx, courseId, version.id).map((file) => {
    const { part } = file
    return {
      ...file,
      count: countOf(findingsIn(findings, file.path)),
      isBehind:
        part.kind === 'lesson' &&
        behind.some((one) => one.lesson === part.slug && one.behind === part.locale),
    }
  })
  return {
    courseId,
    title: version.title[ctx.locale],
    version,
    files,
    findings,
    change: checked?.data?.change ?? version.change,
    changes: changesOf(ctx, courseId, version.id),
    seen: fingerprintOf(ctx, courseId, version.id),
    versions: versionsOf(ctx, courseId),
  }
}
