import { sql } from 'drizzle-orm'
import { type Db, statement } from '#db/client.server.ts'
import { sourceBlob, sourceBlobPart } from '#db/schema/catalogue.ts'

/** How much of a file one row holds: read and written within milliseconds. */
export const partBytes = 1024 * 1024

const first = statement((db) =>
  db
    .select({ bytes: sourceBlob.bytes })
    .from(sourceBlob)
    .where(sql`${sourceBlob.hash} = ${sql.placeholder('hash')}`)
    .prepare(),
)

const later = statement((db) =>
  db
    .select({ bytes: sourceBlobPart.bytes })
    .from(sourceBlobPart)
    .where(
      sql`${sourceBlobPart.hash} = ${sql.placeholder('hash')} and ${sourceBlobPart.part} = ${sql.placeholder('part')}`,
    )
    .prepare(),
)

const present = statement((db) =>
  db
    .select({ hash: sourceBlob.hash })
    .from(sourceBlob)
    .where(sql`${sourceBlob.hash} = ${sql.placeholder('hash')}`)
    .prepare(),
)

/** Whether a file's content is kept, whole. */
export function hasBlob(db: Db, hash: string): boolean {
  return present(db).get({ hash }) !== undefined
}

/** The bytes of a published file from the first to the last named, both included, counted from 0. */
export function blobBytes(
  db: Db,
  hash: string,
  range: { first: number; last: number } = { first: 0, last: Number.POSITIVE_INFINITY },
): Buffer {
  const pieces: Buffer[] = []
  for (let part = Math.floor(range.first / partBytes); part * partBytes <= range.last; part++) {
    const row = part === 0 ? first(db).get({ hash }) : later(db).get({ hash, part })
    if (!row) break
    const start = Math.max(0, range.first - part * partBytes)
    pieces.push(row.bytes.subarray(start, range.last - part * partBytes + 1))
    if (row.bytes.length < partBytes) break
  }
  return Buffer.concat(pieces)
}
