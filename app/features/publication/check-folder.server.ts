import { type Finding, sortFindings } from '#app/domain/finding.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { readBasis } from './basis.server.ts'
import { checkContent, type Progress } from './check/check-content.server.ts'
import { type Known, knownFrom, nothingKnown } from './known.server.ts'
import { planOf } from './plan.server.ts'
import { readFolder } from './read-folder.server.ts'

/**
 * Every finding of a folder, those of publishing it over what is published included. Without a
 * database, or with one that was never prepared, the folder is checked against itself.
 */
export async function checkFolder(
  folder: string,
  ctx: ReadCtx | null,
  progress?: Progress,
): Promise<Finding[]> {
  const { sources, findings } = readFolder(folder)
  const known = ctx ? knownOrNothing(ctx) : nothingKnown
  const content = await checkContent(sources, known, progress)
  const plan =
    ctx && known !== nothingKnown
      ? planOf(ctx.db, content, { basis: readBasis(folder), takeFiles: false }).findings
      : []
  return sortFindings([...findings, ...content.findings, ...plan])
}

function knownOrNothing(ctx: ReadCtx): Known {
  const tables = ctx.db.$client.prepare("select 1 from sqlite_schema where name = 'content_file'")
  return tables.get() ? knownFrom(ctx) : nothingKnown
}
