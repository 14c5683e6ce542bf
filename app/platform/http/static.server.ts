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

type Encoding = 'br' | 'gzip'
type Asset = {
  plain: Uint8Array
  type: string
  cache: string
  /** What it is when compressed, made when it is first asked for; absent where that brings nothing. */
  compressed?: Map<Encoding, Uint8Array>
}

function readAsset(path: string, immutable: boolean): Asset {
  const extension = extname(path)
  return {
    plain: readFileSync(path),
    type: types[extension] ?? 'application/octet-stream',
    cache: immutable ? `public, max-age=${year}, immutable` : 'public, max-age=3600',
    compressed: compressible.has(extension) ? new Map() : undefined,
  }
}

function compress(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gzip') return gzipSync(bytes, { level: 9 })
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}

function encodingFor({ compressed }: Asset, accepted: string): Encoding | null {
  if (!compressed) return null
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : null
}

function bytesOf({ plain, compressed }: Asset, encoding: Encoding | null): Uint8Array {
  if (!encoding) return plain
  const known = compressed!.get(encoding) ?? compress(plain, encoding)
  compressed!.set(encoding, known)
  return known
}

/** Reads the built client once and answers GET and HEAD for its files, each compressed only once. */
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
    const encoding = encodingFor(asset, String(headers['accept-encoding'] ?? ''))
    const bytes = bytesOf(asset, encoding)
    outgoing.writeHead(200, {
      'content-type': asset.type,
      'cache-control': asset.cache,
      'content-length': bytes.byteLength,
      'x-content-type-options': 'nosniff',
      ...(asset.compressed && { vary: 'accept-encoding' }),
      ...(encoding && { 'content-encoding': encoding }),
    })
    outgoing.end(method === 'HEAD' ? undefined : bytes)
    return true
  }
}
