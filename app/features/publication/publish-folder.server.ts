import { hasErrors, sortFindings } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { readBasis } from './basis.server.ts'
import type { Progress } from './check/check-content.server.ts'
import { type Publication, publishContent } from './publish-content.server.ts'
import { readFolder } from './read-folder.server.ts'

/** Publishes a folder on disk; see `publishContent`. */
export async function publishFolder(
  ctx: ReadCtx,
  folder: string,
  options: { takeFiles?: boolean; progress?: Progress } = {},
): Promise<Publication> {
  const { sources, findings } = readFolder(folder)
  if (hasErrors(findings)) return { outcome: 'refused', findings, published: [] }
  const publication = await publishContent(ctx, sources, { ...options, basis: readBasis(folder) })
  return { ...publication, findings: sortFindings([...findings, ...publication.findings]) }
}
