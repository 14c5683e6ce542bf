import { AsyncLocalStorage } from 'node:async_hooks'
import { type Day, dayIn } from '#app/domain/calendar.ts'
import type { Locale } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import type { StorageFault } from './storage-fault.server.ts'

/** Who acts. The system acts in jobs and at the command line. */
export type Actor = { kind: 'person'; learnerId: string } | { kind: 'system' }

/** What a query needs: a connection, who asks, and the moment. `now` is in milliseconds since 1970. */
export type ReadCtx = {
  readonly db: Db
  readonly actor: Actor
  readonly now: number
  readonly today: Day
  readonly locale: Locale
}

/** Whose session a request carries. */
export type SignedIn = {
  learnerId: string
  sessionId: string
  createdAt: number
  lastSeenAt: number
  theme: 'system' | 'light' | 'dark'
  shortcuts: boolean
}

/**
 * What belongs to one request, found from anywhere inside it without being handed on. Remix makes a
 * new Request for each loader, so this is also where the session is remembered.
 */
export type RequestStore = {
  readonly db: Db
  readonly now: number
  readonly timeZone: string
  readonly nonce: string
  readonly address: string
  locale?: Locale
  signedIn?: SignedIn | null
  readonly setCookies: string[]
  /** Set when the database failed this request: the answer says so and is no ordinary failure. */
  fault?: StorageFault
}

const store = new AsyncLocalStorage<RequestStore>()

export function inRequest<T>(request: RequestStore, run: () => T): T {
  return store.run(request, run)
}

/** The request being answered. Throws outside one: a job makes its own context. */
export function currentRequest(): RequestStore {
  const found = store.getStore()
  if (!found) throw new Error('There is no request here; use a system context')
  return found
}

export function readContext(actor: Actor, locale: Locale): ReadCtx {
  const { db, now, timeZone } = currentRequest()
  return { db, actor, now, today: dayOf(now, timeZone), locale }
}

let newest = { minute: Number.NaN, timeZone: '', day: '' }

/** `dayIn`, asked anew only when the minute or the zone is another: no day begins within a minute. */
function dayOf(now: number, timeZone: string): Day {
  const minute = Math.floor(now / 60_000)
  if (newest.minute !== minute || newest.timeZone !== timeZone) {
    newest = { minute, timeZone, day: dayIn(now, timeZone) }
  }
  return newest.day
}

/** The context of jobs and commands at the console. */
export function systemContext(
  db: Db,
  now: number,
  timeZone: string,
  locale: Locale = 'en',
): ReadCtx {
  return { db, actor: { kind: 'system' }, now, today: dayIn(now, timeZone), locale }
}
