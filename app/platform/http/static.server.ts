import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const compressible = new Set(['.js', '.css', '.svg', '.txt', '.webmanifest'])
const year = 31_536_000

type Asset = {
  plain: Uint8Array
  brotli?: Uint8Array
  gzip?: Uint8Array
  type: string
  cache: string
}

function readAsset(path: string, immutable: boolean): Asset {
  const plain = readFileSync(path)
  const extension = extname(path)
  const asset: Asset = {
    plain,
    type: types[extension] ?? 'application/octet-stream',
    cache: immutable ? `public, max-age=${year}, immutable` : 'public, max-age=3600',
  }
  if (!compressible.has(extension)) return asset
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return {
    ...asset,
    brotli: brotliCompressSync(plain, options),
    gzip: gzipSync(plain, { level: 9 }),
  }
}

/** Reads the built client once, compresses it once, and answers GET and HEAD for its files. */
export function staticFiles(
  folder: string,
): (request: Request, pathname: string) => Response | null {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${relative(folder, path).replaceAll('\\', '/')}`
    assets.set(url, readAsset(path, url.startsWith('/assets/')))
  }
  return (request, pathname) => {
    const asset = assets.get(pathname)
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return null
    const accepted = request.headers.get('accept-encoding') ?? ''
    const encoding =
      asset.brotli && /\bbr\b/.test(accepted)
        ? 'br'
        : asset.gzip && /\bgzip\b/.test(accepted)
          ? 'gzip'
          : null
    const bytes =
      encoding === 'br' ? asset.brotli! : encoding === 'gzip' ? asset.gzip! : asset.plain
    const headers = new Headers({
      'content-type': asset.type,
      'cache-control': asset.cache,
      'content-length': String(bytes.byteLength),
      'x-content-type-options': 'nosniff',
    })
    if (asset.brotli) headers.set('vary', 'accept-encoding')
    if (encoding) headers.set('content-encoding', encoding)
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
  }
}
