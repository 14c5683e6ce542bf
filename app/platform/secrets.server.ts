import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env.server.ts'

/** SHA-256 in hexadecimal, for tokens that are themselves random. */
export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/** `bytes` random bytes as URL-safe text. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/**
 * The installation's secret: SESSION_SECRET, or outside production one made once and kept in
 * `DATA_DIR`, readable by its owner only.
 */
function installationSecret(): string {
  const { SESSION_SECRET, CURSUS_MODE, DATA_DIR } = env()
  if (SESSION_SECRET) return SESSION_SECRET
  if (CURSUS_MODE === 'production') throw new Error('SESSION_SECRET is not set')
  const path = join(DATA_DIR, 'secret')
  if (!existsSync(path)) {
    mkdirSync(DATA_DIR, { recursive: true })
    writeFileSync(path, randomToken(48), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(path, 'utf8')
}

const keys = new Map<string, Buffer>()

/** A key for one purpose, derived from the installation's secret (HKDF, RFC 5869). */
export function keyFor(purpose: string): Buffer {
  let key = keys.get(purpose)
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', installationSecret(), '', `cursus/${purpose}`, 32))
    keys.set(purpose, key)
  }
  return key
}

/** HMAC-SHA-256 with the key of a purpose, for codes and addresses that could be guessed. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('hex')
}

/** Compares two hexadecimal hashes in constant time. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex')
  const right = Buffer.from(b, 'hex')
  return left.length === right.length && timingSafeEqual(left, right)
}
