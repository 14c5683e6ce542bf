import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
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
): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${relative(folder, path).replaceAll('\\', '/')}`
    assets.set(url, readAsset(path, url.startsWith('/assets/')))
  }
  return ({ method, url = '', headers }, outgoing) => {
    const asset = assets.get(url.split('?', 1)[0]!)
    if (!asset || (method !== 'GET' && method !== 'HEAD')) return false
    const accepted = String(headers['accept-encoding'] ?? '')
    const encoding =
      asset.brotli && /\bbr\b/.test(accepted)
        ? 'br'
        : asset.gzip && /\bgzip\b/.test(accepted)
          ? 'gzip'
          : null
    const bytes =
      encoding === 'br' ? asset.brotli! : encoding === 'gzip' ? asset.gzip! : asset.plain
    outgoing.writeHead(200, {
      'content-type': asset.type,
      'cache-control': asset.cache,
      'content-length': bytes.byteLength,
      'x-content-type-options': 'nosniff',
      ...(asset.brotli && { vary: 'accept-encoding' }),
      ...(encoding && { 'content-encoding': encoding }),
    })
    outgoing.end(method === 'HEAD' ? undefined : bytes)
    return true
  }
}
