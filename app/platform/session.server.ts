import { Lucia, TimeSpan } from 'lucia'
import type { Db } from '#db/client.server.ts'
import { currentRequest, type SignedIn } from './context.server.ts'
import { env, isLoopback } from './env.server.ts'
import { administers, sessionStore, touchSession } from './session-store.server.ts'
import { writeIfPossible } from './storage-fault.server.ts'

/** A session lasts at most this long from signing in, however active it is. */
export const sessionHoursMax = 12
/** Without activity a session ends after this long; lucia extends it past half. */
export const sessionIdleHoursMax = 4
/** Whoever administers is signed out after this long without activity. */
export const adminIdleMinutesMax = 30
/** How rarely activity is written down. */
const touchEveryMs = 60_000
const hourMs = 3_600_000

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<
      { createdAt: number; lastSeenAt: number },
      { theme: 'system' | 'light' | 'dark'; shortcuts: boolean }
    >
    DatabaseSessionAttributes: { createdAt: number; lastSeenAt: number; device: string }
    DatabaseUserAttributes: { theme: 'system' | 'light' | 'dark'; shortcuts: boolean }
  }
}

const lucias = new WeakMap<
  Db,
  Lucia<
    { createdAt: number; lastSeenAt: number },
    { theme: 'system' | 'light' | 'dark'; shortcuts: boolean }
  >
>()

/** Cookies are Secure except where the site itself is on a loopback address without TLS. */
export function cookiesAreSecure(): boolean {
  const { protocol, hostname } = new URL(env().baseUrl)
  return protocol === 'https:' || !isLoopback(hostname)
}

function luciaOf(db: Db) {
  let lucia = lucias.get(db)
  if (!lucia) {
    lucia = new Lucia(sessionStore(db), {
      sessionExpiresIn: new TimeSpan(sessionIdleHoursMax, 'h'),
      sessionCookie: {
        name: 'session',
        expires: false,
        attributes: { secure: cookiesAreSecure(), sameSite: 'lax' },
      },
      getSessionAttributes: ({ createdAt, lastSeenAt }) => ({ createdAt, lastSeenAt }),
      getUserAttributes: ({ theme, shortcuts }) => ({ theme, shortcuts }),
    })
    lucias.set(db, lucia)
  }
  return lucia
}

/** Who is signed in, or null. Remembered for the request. */
export async function signedIn(request: Request): Promise<SignedIn | null> {
  const store = currentRequest()
  if (store.signedIn !== undefined) return store.signedIn
  store.signedIn = await validate(request)
  return store.signedIn
}

async function validate(request: Request): Promise<SignedIn | null> {
  const { db, now } = currentRequest()
  const lucia = luciaOf(db)
  const id = lucia.readSessionCookie(request.headers.get('cookie') ?? '')
  if (!id) return null
  const { session, user } = await lucia.validateSession(id)
  if (!session || !user) return null
  const idleMs = now - session.lastSeenAt
  const tooOld = now - session.createdAt >= sessionHoursMax * hourMs
  if (tooOld || (idleMs > adminIdleMinutesMax * 60_000 && administers(db, user.id))) {
    await lucia.invalidateSession(id)
    return null
  }
  if (idleMs >= touchEveryMs) writeIfPossible(() => touchSession(db, id, now))
  const { createdAt, lastSeenAt } = session
  return {
    learnerId: user.id,
    sessionId: id,
    createdAt,
    lastSeenAt,
    theme: user.theme,
    shortcuts: user.shortcuts,
  }
}

/** Opens a session; returns the Set-Cookie header. `device` is what the person will recognise it by. */
export async function openSession(learnerId: string, device: string): Promise<string> {
  const { db, now } = currentRequest()
  const attributes = { createdAt: now, lastSeenAt: now, device: device.slice(0, 120) }
  const session = await luciaOf(db).createSession(learnerId, attributes)
  return luciaOf(db).createSessionCookie(session.id).serialize()
}

/** Ends this session; returns the Set-Cookie header that clears it. */
export async function closeSession(request: Request): Promise<string> {
  const found = await signedIn(request)
  const lucia = luciaOf(currentRequest().db)
  if (found) await lucia.invalidateSession(found.sessionId)
  return lucia.createBlankSessionCookie().serialize()
}
