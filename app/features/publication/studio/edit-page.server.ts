import { type Locale, locales } from '#app/domain/text.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { sourceAt } from '../../catalogue/draft/source.server.ts'
import { inLanguage, readSourcePath, sourceBytesMax } from '../../catalogue/draft/source-path.ts'
import { currentVersion } from '../../catalogue/draft/versions.server.ts'
import { isOvertaken, writtenFiles } from '../../catalogue/draft/written-files.server.ts'
import { actorId } from '../../command.server.ts'
import { draftFindings, makeReady } from './check-drafts.server.ts'
import { findingsIn } from './findings.ts'
import { templateFor } from './template.ts'

export type EditPage = NonNullable<Awaited<ReturnType<typeof editPage>>>

/** `/author/:course/edit`: a file as its next writer finds it, with what is wrong with it. */
export async function editPage(ctx: ReadCtx, courseId: string, path: string) {
  const part = readSourcePath(path)
  const version = currentVersion(ctx, courseId)
  const source = part && version && sourceAt(ctx, courseId, path)
  if (!source) return null
  const { draft, published, basis } = source
  const isNew = draft === null && published === null
  if (isNew || !draft) makeReady(ctx, courseId)
  const findings = isNew ? [] : await draftFindings(ctx, courseId)
  const own = findingsIn(findings, path)
  const file = writtenFiles(ctx, courseId, version.id).find((one) => one.path === path)
  return {
    courseId,
    courseTitle: version.title[ctx.locale],
    path,
    part,
    title: file?.title ?? (part.kind === 'course' ? '' : part.slug),
    text: isNew ? templateFor(part) : source.text,
    isNew,
    published,
    basis,
    draft: draft && {
      savedAt: draft.updatedAt,
      own: draft.authorId === actorId(ctx),
      overtaken: isOvertaken(ctx, draft, version.id),
    },
    findings: own,
    elsewhere: (findings?.length ?? 0) - (own?.length ?? 0),
    others: othersOf(path),
    kilobytesMax: sourceBytesMax(path) / 1024,
  }
}

/** The same lesson in the other languages. */
function othersOf(path: string): { locale: Locale; path: string }[] {
  return locales.flatMap((locale) => {
    const other = inLanguage(path, locale)
    return other && other !== path ? [{ locale, path: other }] : []
  })
}
