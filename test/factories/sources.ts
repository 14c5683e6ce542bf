import { createHash } from 'node:crypto'
import { sourceBlob, sourceFile } from '#db/schema/catalogue.ts'
import type { World } from '#test/support/world.ts'

/** Gives a published version its files, by path. */
export function sourceFiles({ db }: World, versionId: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    const hash = createHash('sha256').update(bytes).digest('hex')
    db.insert(sourceBlob).values({ hash, bytes }).onConflictDoNothing().run()
    db.insert(sourceFile).values({ versionId, path, hash, size: bytes.byteLength }).run()
  }
}
