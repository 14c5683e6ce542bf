import { createHash } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { statement } from '#db/client.server.ts'
import { sourceBlob, sourceFile } from '#db/schema/catalogue.ts'
import { blobBytes } from '../blobs.server.ts'
import type { SourceFile } from '../sources.ts'
import { type Draft, draftAt } from './drafts.server.ts'
import { withLineFeeds } from './line-feeds.ts'
import { currentVersion } from './versions.server.ts'

/** A published file, without its bytes. */
export type PublishedFile = { path: string; hash: string; size: number }

const filesOf = statement((db) => {
  const { path, hash, size } = sourceFile
  return db
    .select({ path, hash, size })
    .from(sourceFile)
    .where(eq(sourceFile.versionId, sql.placeholder('versionId')))
    .orderBy(asc(path))
    .prepare()
})

const bytesOf = statement((db) =>
  db
    .select({ bytes: sourceBlob.bytes })
    .from(sourceFile)
    .innerJoin(sourceBlob, eq(sourceBlob.hash, sourceFile.hash))
    .where(
      and(
        eq(sourceFile.versionId, sql.placeholder('versionId')),
        eq(sourceFile.path, sql.placeholder('path')),
      ),
    )
    .prepare(),
)

export function publishedFiles(ctx: ReadCtx, versionId: string): PublishedFile[] {
  return filesOf(ctx.db).all({ versionId })
}

/** The same, whose bytes can be read. */
export function versionFiles(ctx: ReadCtx, versionId: string): SourceFile[] {
  const files = publishedFiles(ctx, versionId)
  return files.map((file) => ({ ...file, read: () => blobBytes(ctx.db, file.hash) }))
}

/** A published file as text, its lines ended by a line feed; null where the version has none such. */
export function publishedText(ctx: ReadCtx, versionId: string, path: string): string | null {
  const row = bytesOf(ctx.db).get({ versionId, path })
  return row ? withLineFeeds(row.bytes.toString('utf8').replace(/^\ufeff/, '')) : null
}

/**
 * What a writer began from: the hash of the text they were shown, and of the text published then. A
 * saving that began from something else would undo what another person wrote meanwhile.
 */
export type Basis = { shown: string; published: string }

/** A file as its next writer finds it: the draft where there is one, else what is published. */
export type Source = {
  versionId: string
  published: string | null
  draft: Draft | null
  text: string
  basis: Basis
}

/** Null where there is no such course. A file that is in no version yet is an empty one. */
export function sourceAt(ctx: ReadCtx, courseId: string, path: string): Source | null {
  const versionId = currentVersion(ctx, courseId)?.id
  if (versionId === undefined) return null
  const published = publishedText(ctx, versionId, path)
  const draft = draftAt(ctx, courseId, path)
  const text = draft?.text ?? published ?? ''
  return { versionId, published, draft, text, basis: basisOf(text, published) }
}

function basisOf(text: string, published: string | null): Basis {
  return { shown: hashOf(text), published: published === null ? '' : hashOf(published) }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
