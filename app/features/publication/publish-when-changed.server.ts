import { createHash } from 'node:crypto'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { readSetting, writeSetting } from '#app/platform/settings.server.ts'
import type { Publication, PublishOptions } from './publish-content.server.ts'
import { publishFolder } from './publish-folder.server.ts'
import { readFolder } from './read-folder.server.ts'

const lastPublished = 'content-fingerprint'

/** One hash over the paths and contents of a folder. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256')
  for (const [path, file] of readFolder(folder).sources) hash.update(`${path}\0${file.hash}\n`)
  return hash.digest('hex')
}

/**
 * Publishes a folder unless its very files were the last that were published, so that a start without
 * a change costs nothing. Returns null where there was nothing to do.
 */
export async function publishWhenChanged(
  ctx: ReadCtx,
  folder: string,
  options: PublishOptions = {},
): Promise<Publication | null> {
  const fingerprint = fingerprintOf(folder)
  if (readSetting(ctx.db, lastPublished) === fingerprint) return null
  const publication = await publishFolder(ctx, folder, options)
  if (publication.outcome !== 'refused') writeSetting(ctx.db, lastPublished, fingerprint)
  return publication
}
