import { errorAt, type Finding, startOf } from '#app/domain/finding.ts'
import { decodeText } from '#app/platform/source/decode.ts'
import { imageSize } from './image-size.ts'
import { type MediaKind, mediaBytesMax, mediaTypeOf, opensAs } from './media-types.ts'
import { checkSvg } from './svg-check.ts'

/** What is known of a file from its name and bytes; `findings` is empty where it may be published. */
export type MediaFacts = {
  kind: MediaKind
  mime: string
  width?: number
  height?: number
  findings: Finding[]
}

/** Null where no such kind of file may be published. */
export function mediaFacts(file: string, bytes: Uint8Array): MediaFacts | null {
  const type = mediaTypeOf(file)
  if (!type) return null
  const { kind, mime } = type
  const max = mediaBytesMax[kind]
  if (bytes.byteLength > max) {
    const params = { what: 'bytes', max, found: bytes.byteLength }
    return { kind, mime, findings: [errorAt(startOf(file), 'limit', params)] }
  }
  if (bytes.byteLength === 0 || !opensAs(type, bytes)) {
    return { kind, mime, findings: [errorAt(startOf(file), 'media-damaged', { mime })] }
  }
  if (mime === 'image/svg+xml') return { kind, mime, ...svgFacts(file, bytes) }
  if (kind === 'image') {
    const size = imageSize(mime, bytes)
    const findings = size ? [] : [errorAt(startOf(file), 'media-damaged', { mime })]
    return { kind, mime, ...size, findings }
  }
  if (mime.startsWith('text/')) {
    const text = decodeText(file, bytes, max)
    return { kind, mime, findings: text.ok ? [] : [text.refusal] }
  }
  return { kind, mime, findings: mime === 'application/pdf' ? pdfFindings(file, bytes) : [] }
}

function svgFacts(file: string, bytes: Uint8Array): Omit<MediaFacts, 'kind' | 'mime'> {
  const text = decodeText(file, bytes, mediaBytesMax.image)
  if (!text.ok) return { findings: [text.refusal] }
  const { findings, size } = checkSvg(file, text.value)
  return { ...size, findings }
}

/** A document that does something when it is opened, or carries other files, is refused. */
function pdfFindings(file: string, bytes: Uint8Array): Finding[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const active =
    /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/.exec(text)
  return active ? [errorAt(startOf(file), 'pdf-refused', { found: active[1] ?? '' })] : []
}
