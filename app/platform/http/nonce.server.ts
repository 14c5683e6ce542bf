import { randomFillSync } from 'node:crypto'

const nonceBytes = 16
/** Drawn together: asking the system for 16 bytes costs as much as asking it for all of these. */
const pool = Buffer.alloc(nonceBytes * 256)
let used = pool.length

/** 128 random bits in base64 that no other page has (Content Security Policy 3, 7.1). */
export function drawNonce(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const nonce = pool.toString('base64', used, used + nonceBytes)
  used += nonceBytes
  return nonce
}
