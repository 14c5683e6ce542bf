import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice of Argon2id parameters: 19 MiB, two passes, one lane; about 50 ms. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** How many are computed at once; the rest wait, so that a flood cannot take all memory. */
const atOnceMax = 4
const waitingMax = 200

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnceMax) {
    if (waiting.length >= waitingMax) throw new Response(null, { status: 429 })
    await new Promise<void>((go) => waiting.push(go))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), options))
}

let decoy: Promise<string> | undefined

/** Compares with the stored hash; without one, with a decoy, so that both answers take as long. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const against = stored ?? (await decoy)
  const matches = await inTurn(() => verify(against, password.normalize('NFKC')))
  return stored !== null && matches
}
