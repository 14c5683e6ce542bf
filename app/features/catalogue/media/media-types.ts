export type MediaKind = 'video' | 'audio' | 'document' | 'image' | 'captions'

/** `opens` is what the bytes of such a file begin with, from an offset. */
type MediaType = {
  kind: MediaKind
  mime: string
  opens: { at: number; with: (string | number[])[] }
}

const zip = { at: 0, with: ['PK\u0003\u0004'] }
const isoMedia = { at: 4, with: ['ftyp'] }
const office = 'application/vnd.openxmlformats-officedocument'

/** Every kind of file that a course may carry, by its extension. */
export const mediaTypes: Readonly<Record<string, MediaType>> = {
  svg: { kind: 'image', mime: 'image/svg+xml', opens: { at: 0, with: ['<'] } },
  png: { kind: 'image', mime: 'image/png', opens: { at: 0, with: [[0x89, 0x50, 0x4e, 0x47]] } },
  jpg: { kind: 'image', mime: 'image/jpeg', opens: { at: 0, with: [[0xff, 0xd8, 0xff]] } },
  webp: { kind: 'image', mime: 'image/webp', opens: { at: 8, with: ['WEBP'] } },
  gif: { kind: 'image', mime: 'image/gif', opens: { at: 0, with: ['GIF8'] } },
  mp4: { kind: 'video', mime: 'video/mp4', opens: isoMedia },
  webm: { kind: 'video', mime: 'video/webm', opens: { at: 0, with: [[0x1a, 0x45, 0xdf, 0xa3]] } },
  mp3: {
    kind: 'audio',
    mime: 'audio/mpeg',
    opens: { at: 0, with: ['ID3', [0xff, 0xfb], [0xff, 0xf3], [0xff, 0xf2]] },
  },
  m4a: { kind: 'audio', mime: 'audio/mp4', opens: isoMedia },
  vtt: { kind: 'captions', mime: 'text/vtt; charset=utf-8', opens: { at: 0, with: ['WEBVTT'] } },
  pdf: { kind: 'document', mime: 'application/pdf', opens: { at: 0, with: ['%PDF-'] } },
  csv: { kind: 'document', mime: 'text/csv; charset=utf-8', opens: { at: 0, with: [''] } },
  txt: { kind: 'document', mime: 'text/plain; charset=utf-8', opens: { at: 0, with: [''] } },
  docx: { kind: 'document', mime: `${office}.wordprocessingml.document`, opens: zip },
  xlsx: { kind: 'document', mime: `${office}.spreadsheetml.sheet`, opens: zip },
  pptx: { kind: 'document', mime: `${office}.presentationml.presentation`, opens: zip },
}

const megabyte = 1024 * 1024

/** How large a file may be: pictures travel with every lesson, over thin links too. */
export const mediaBytesMax: Readonly<Record<MediaKind, number>> = {
  image: megabyte,
  captions: megabyte / 4,
  document: 20 * megabyte,
  audio: 32 * megabyte,
  video: 128 * megabyte,
}

export function mediaTypeOf(path: string): MediaType | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  return Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined
}

/** Whether the bytes are of the kind that the name says. */
export function opensAs({ opens }: MediaType, bytes: Uint8Array): boolean {
  return opens.with.some((beginning) => {
    const wanted = typeof beginning === 'string' ? Buffer.from(beginning, 'latin1') : beginning
    return [...wanted].every((byte, index) => bytes[opens.at + index] === byte)
  })
}
