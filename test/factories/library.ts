import { createHash } from 'node:crypto'
import { media, sourceBlob } from '#db/schema/catalogue.ts'
import type { World } from '#test/support/world.ts'

type Given = {
  versionId: string
  courseId?: string
  path?: string
  text?: string
  kind?: 'video' | 'audio' | 'document' | 'image' | 'captions'
  mime?: string
  language?: 'en' | 'fr' | null
  release?: 'registered' | 'personnel'
  listed?: boolean
}

/** A published file of a course, in the library unless said otherwise. */
export function aFile({ db }: World, given: Given) {
  const { versionId, courseId = 'signals', path = 'media/card.pdf', text = '0123456789' } = given
  const { kind = 'document', mime = 'application/pdf', language = null } = given
  const { release = 'registered', listed = true } = given
  const bytes = Buffer.from(text)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const id = createHash('sha256').update(`${versionId}/${path}`).digest('hex').slice(0, 16)
  db.insert(sourceBlob).values({ hash, bytes }).onConflictDoNothing().run()
  const title = { en: `File ${path}`, fr: `Fichier ${path}` }
  const of = { id, versionId, courseId, path, hash, size: bytes.length }
  db.insert(media)
    .values({ ...of, kind, mime, language, release, listed, title })
    .run()
  return { id, hash, url: `/media/file/${hash}/${path.slice(path.lastIndexOf('/') + 1)}` }
}
