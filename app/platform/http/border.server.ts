import { env } from '../env.server.ts'

/** The largest body of an ordinary form. */
export const formBytesMax = 512 * 1024
/** Of an author's: the largest text that a file may hold, as browsers encode it. */
export const authorFormBytesMax = 2 * 1024 * 1024
/** Of the files of an import. */
export const uploadBytesMax = 64 * 1024 * 1024
const urlCharactersMax = 4096
const reading = new Set(['GET', 'HEAD'])

/** What no page may be asked: `status` and a word for the log, or null when the request may enter. */
export function refusedAtBorder(
  request: Request,
  url: URL,
): { status: number; reason: string } | null {
  if (request.url.length > urlCharactersMax) return { status: 414, reason: 'address-too-long' }
  if (reading.has(request.method)) return null
  if (request.method !== 'POST') return { status: 405, reason: 'method' }
  if (!fromOwnSite(request, url)) return { status: 403, reason: 'other-site' }
  const length = request.headers.get('content-length')
  if (length === null) return request.body ? { status: 411, reason: 'length-missing' } : null
  if (!/^\d+$/.test(length)) return { status: 400, reason: 'length-wrong' }
  if (Number(length) > bytesMaxOf(url.pathname)) return { status: 413, reason: 'body-too-large' }
  return null
}

function bytesMaxOf(path: string): number {
  if (/^\/admin\/import\/?$/.test(path)) return uploadBytesMax
  return path.startsWith('/author/') ? authorFormBytesMax : formBytesMax
}

/**
 * A write must come from our own pages: the browser says so in Sec-Fetch-Site, or the Origin is ours
 * (OWASP ASVS 5.0, 3.5.1). A request with neither carries no browser's cookies worth forging.
 */
function fromOwnSite(request: Request, url: URL): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return request.headers.get('cookie') === null
  return origin === url.origin || origin === new URL(env().baseUrl).origin
}

/** Headers of every answer. Scripts run only with the nonce of the page; nothing comes from elsewhere. */
export function securityHeaders(headers: Headers, nonce: string, development: boolean): void {
  const scripts = development
    ? `'self' 'nonce-${nonce}' 'unsafe-inline'`
    : `'self' 'nonce-${nonce}'`
  const policy = [
    "default-src 'self'",
    `script-src ${scripts}`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', policy.join('; '))
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  if (env().baseUrl.startsWith('https:')) {
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}
