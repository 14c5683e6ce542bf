import { done, type Outcome } from '#app/domain/outcome.ts'
import { sourceBlob, sourceBlobPart } from '#db/schema/catalogue.ts'
import type { WriteCtx } from '../../command.server.ts'
import { partBytes } from '../blobs.server.ts'
import type { SourceFile } from '../sources.ts'

export type BlobStep = { hash: string; part: number; bytes: Buffer }

/** A file cut into steps; the first part is the last to be written, for it says that all is there. */
export function* blobSteps(file: SourceFile): Iterable<BlobStep> {
  const bytes = file.read()
  const parts = Math.max(1, Math.ceil(bytes.byteLength / partBytes))
  for (let part = parts - 1; part >= 0; part--) {
    yield { hash: file.hash, part, bytes: bytes.subarray(part * partBytes, (part + 1) * partBytes) }
  }
}

/** Keeps one part of a file. Safe to repeat: the same hash is the same bytes. */
export function stageBlob(ctx: WriteCtx, { hash, part, bytes }: BlobStep): Outcome<null, never> {
  if (part === 0) ctx.db.insert(sourceBlob).values({ hash, bytes }).onConflictDoNothing().run()
  else ctx.db.insert(sourceBlobPart).values({ hash, part, bytes }).onConflictDoNothing().run()
  return done(null)
}
