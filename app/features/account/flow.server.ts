import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { cookie, cookieOf } from '#app/platform/cookies.server.ts'
import { keyFor, randomToken, sha256 } from '#app/platform/secrets.server.ts'
import { codeMinutesMax } from './codes.server.ts'

/**
 * A registration or recovery under way lives in the browser that began it: a random token that the
 * code is bound to and, sealed, the hash of the password, which is stored only once the code is proved.
 */
export type Flow = { token: string; browserHash: string; passwordHash: string | null; back: string }

const name = 'account-flow'
const maxAgeSeconds = codeMinutesMax * 60

export function beginFlow(
  passwordHash: string | null,
  back: string,
): { flow: Flow; setCookie: string } {
  const token = randomToken()
  const sealed = seal(JSON.stringify({ token, passwordHash, back }))
  const flow = { token, browserHash: sha256(token), passwordHash, back }
  return { flow, setCookie: cookie(name, sealed, maxAgeSeconds) }
}

/** The flow of this browser, or null when there is none or it was tampered with. */
export function readFlow(request: Request): Flow | null {
  const opened = open(cookieOf(request, name) ?? '')
  if (!opened) return null
  const { token, passwordHash, back } = JSON.parse(opened) as Omit<Flow, 'browserHash'>
  return { token, browserHash: sha256(token), passwordHash, back }
}

export function endFlow(): string {
  return cookie(name, '', 0)
}

/** AES-256-GCM with a key of this installation: iv, tag, text. */
function seal(text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(name), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

function open(sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 29 || bytes.length > 4096) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(name), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
