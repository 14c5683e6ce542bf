import { type ByteRange, readRange } from './byte-range.ts'

/** A file as it is handed out. `hash` names its bytes for ever; `size` is in bytes. */
export type ServedFile = {
  hash: string
  name: string
  mime: string
  size: number
  /** Saved to the disk instead of shown. */
  download: boolean
  /** Whether the browser may keep it without asking again; else it asks each time and is asked who it is. */
  keep: boolean
}

const yearSeconds = 31_536_000
/** A picture that scripts or loads anything is shown as a picture only. */
const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * Answers GET and HEAD for a file: whole, in part (RFC 9110, 14), or not again (13). `read` gives the
 * bytes of a range. The caller has checked that this person may have it.
 */
export function fileResponse(
  request: Request,
  file: ServedFile,
  read: (range: ByteRange) => Uint8Array,
): Response {
  const headers = headersOf(file)
  const etag = `"${file.hash}"`
  if (matches(request.headers.get('if-none-match'), etag)) {
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  const asked = request.method === 'GET' ? askedRange(request, etag, file.size) : null
  if (asked === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const range = asked ?? { first: 0, last: file.size - 1 }
  headers.set('content-length', String(range.last - range.first + 1))
  if (asked) headers.set('content-range', `bytes ${asked.first}-${asked.last}/${file.size}`)
  const body = request.method === 'HEAD' || file.size === 0 ? null : read(range)
  return new Response(body as BodyInit | null, { status: asked ? 206 : 200, headers })
}

/** A part of something else than what the browser has a part of already would be of no use to it. */
function askedRange(request: Request, etag: string, size: number) {
  const ifRange = request.headers.get('if-range')
  if (ifRange !== null && ifRange !== etag) return null
  return readRange(request.headers.get('range'), size)
}

function headersOf({ hash, name, mime, download, keep }: ServedFile): Headers {
  const headers = new Headers({
    'content-type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
    'accept-ranges': 'bytes',
    etag: `"${hash}"`,
    'cache-control': keep ? `private, max-age=${yearSeconds}, immutable` : 'private, no-cache',
    'content-disposition': `${download ? 'attachment' : 'inline'}; filename="${name}"`,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  if (mime === 'image/svg+xml') headers.set('content-security-policy', svgPolicy)
  return headers
}

function matches(header: string | null, etag: string): boolean {
  if (header === null) return false
  if (header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
